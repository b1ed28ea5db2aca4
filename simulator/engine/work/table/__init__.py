"""Tables: rows and columns of typed cells, some of them given."""

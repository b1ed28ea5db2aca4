"""Storage: the only importer of SQLAlchemy."""

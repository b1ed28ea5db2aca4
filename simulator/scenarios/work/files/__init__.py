"""Files: named, put into folders, and shared with those who are to have them."""

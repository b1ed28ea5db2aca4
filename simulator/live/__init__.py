"""The application: what the product can do, with wall time in it."""

"""Authoring: scenario files in, compiled bundles out."""

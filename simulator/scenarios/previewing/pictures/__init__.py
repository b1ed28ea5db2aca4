"""The pictures of a preview, as SVG that a page may hold under any policy."""

"""A preview as one page that needs nothing else: pictures, tables, and the inbox by minute."""

from simulator.scenarios.previewing.page.making import page

__all__ = ["page"]

"""Pages and sockets: Flask and Socket.IO, translating and never deciding."""

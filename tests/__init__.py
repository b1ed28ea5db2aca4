"""The tests of the whole project; folders mirror simulator."""

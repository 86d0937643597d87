"""Tests of the Excel reader and writer."""

"""Tests mirror the house; contract/, simulation/ and acceptance/ stand beside."""

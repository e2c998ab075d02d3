"""What an open window does with a library, without widgets."""

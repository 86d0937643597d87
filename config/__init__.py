"""Settings, rounds, councils and the words of three languages; read at the door only."""

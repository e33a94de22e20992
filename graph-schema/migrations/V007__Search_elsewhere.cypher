// The program searches in an index of its own.
DROP INDEX entity_names IF EXISTS;
DROP INDEX entity_spellings IF EXISTS;

// Lists of nodes are read in the order of their names, per language.
CREATE INDEX entity_sort_lv FOR (n:Entity) ON (n.sortLv, n.id);
CREATE INDEX entity_sort_en FOR (n:Entity) ON (n.sortEn, n.id);

// The kinds that tables bring: their lists are read from an index, too.
CREATE INDEX call_sort_lv FOR (n:Call) ON (n.sortLv, n.id);
CREATE INDEX call_sort_en FOR (n:Call) ON (n.sortEn, n.id);
CREATE INDEX code_sort_lv FOR (n:Code) ON (n.sortLv, n.id);
CREATE INDEX code_sort_en FOR (n:Code) ON (n.sortEn, n.id);

// Nodes carry their names as words, by which search knows the one that is named as was asked. A store filled
// before that is filled again: without its marker the dataset counts as not loaded.
MATCH (d:SaiknesDataset) DELETE d;

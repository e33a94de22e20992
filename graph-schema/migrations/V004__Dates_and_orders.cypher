// Nodes and relations carry `since`, `until` and `knownAt`, and nodes their keys for ordering. A store
// filled before that is filled again: without its marker the dataset counts as not loaded.
MATCH (d:SaiknesDataset) DELETE d;

// Search looks here first: Latvian stems of the names, and of the names without accents.
CREATE FULLTEXT INDEX entity_names FOR (n:Entity) ON EACH [n.names, n.foldedNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'latvian', `fulltext.eventually_consistent`: false}};
// And here when that finds nothing: whole words without stemming, for prefixes and misspellings.
CREATE FULLTEXT INDEX entity_spellings FOR (n:Entity) ON EACH [n.spellings]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};

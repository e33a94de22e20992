package lv.saiknes.model;

import java.util.List;

/**
 * Everything that the store holds, in a fixed order: sources, citations, nodes and
 * relations each sorted by id.
 *
 * @param version hash of the content
 * @param date the latest date of a source
 * @param sources the documents cited
 * @param citations the passages cited
 * @param entities the nodes
 * @param relations the relations, derived ones included
 * @param manifest what the house says of this data
 */
public record Dataset(String version, String date, List<Source> sources, List<Citation> citations,
		List<Entity> entities, List<Relation> relations, Manifest manifest) {

	/** The licence of the data, the ontology and the exports. */
	public static final String LICENCE = "CC-BY-4.0";

	public Dataset {
		sources = List.copyOf(sources);
		citations = List.copyOf(citations);
		entities = List.copyOf(entities);
		relations = List.copyOf(relations);
	}

	/** A graph alone, for engines that need no house around it. */
	public Dataset(String version, String date, List<Source> sources, List<Citation> citations, List<Entity> entities,
			List<Relation> relations) {
		this(version, date, sources, citations, entities, relations, Manifest.NONE);
	}

}

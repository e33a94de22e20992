package lv.saiknes.model;

import java.util.List;

/**
 * Everything that the store holds, in a fixed order: sources, citations, nodes and
 * relations each sorted by id. Passages, nodes and relations are packed, so that millions
 * of them are held in a gigabyte.
 *
 * @param version hash of the content
 * @param date the latest date of a source
 * @param sources the documents cited
 * @param citations the passages cited
 * @param entities the nodes
 * @param relations the relations, derived ones included
 * @param manifest what the house says of this data
 */
public record Dataset(String version, String date, List<Source> sources, Citations citations, Entities entities,
		Relations relations, Manifest manifest) {

	/** The licence of the data, the ontology and the exports. */
	public static final String LICENCE = "CC-BY-4.0";

	public Dataset {
		sources = List.copyOf(sources);
		entities = Entities.of(entities, citations);
		relations = Relations.of(relations, entities, citations);
	}

	/** The same of records that are at hand, which are packed. */
	public Dataset(String version, String date, List<Source> sources, List<Citation> citations, List<Entity> entities,
			List<Relation> relations, Manifest manifest) {
		this(version, date, sources, Citations.of(citations), entities, relations, manifest);
	}

	private Dataset(String version, String date, List<Source> sources, Citations citations, List<Entity> entities,
			List<Relation> relations, Manifest manifest) {
		this(version, date, sources, citations, Entities.of(entities, citations), relations, manifest);
	}

	private Dataset(String version, String date, List<Source> sources, Citations citations, Entities entities,
			List<Relation> relations, Manifest manifest) {
		this(version, date, sources, citations, entities, Relations.of(relations, entities, citations), manifest);
	}

	/** A graph alone, for engines that need no house around it. */
	public Dataset(String version, String date, List<Source> sources, List<Citation> citations, List<Entity> entities,
			List<Relation> relations) {
		this(version, date, sources, citations, entities, relations, Manifest.NONE);
	}

}

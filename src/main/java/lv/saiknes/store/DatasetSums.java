package lv.saiknes.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums over all that is stored of a dataset. They stand on the node that says which
 * dataset is loaded, with the program that stored it: another one may store the same
 * facts in another way, so to it they tell nothing.
 *
 * @param causes of all from which something follows for others
 * @param entities of the nodes, the relations that start there included
 * @param consequences of what follows for them from other facts, over the same ranges
 * @param citations of the citations
 * @param sources of the sources
 */
record DatasetSums(long causes, RangeSums entities, RangeSums consequences, RangeSums citations, RangeSums sources) {

	/** Those of the dataset that is loaded, if this very program stored it. */
	static Optional<DatasetSums> find(Target target) {
		return target.run("""
				MATCH (d:SaiknesDataset {storedBy: $program})
				RETURN d.causes AS causes, d.entityRanges AS entityRanges, d.entitySums AS entitySums,
				  d.consequenceSums AS consequenceSums, d.citationRanges AS citationRanges,
				  d.citationSums AS citationSums, d.sourceRanges AS sourceRanges, d.sourceSums AS sourceSums
				""", Map.of("program", ProgramHash.get()))
			.stream()
			.map((row) -> new DatasetSums((Long) Objects.requireNonNull(row.get("causes")),
					sums(row, "entityRanges", "entitySums"), sums(row, "entityRanges", "consequenceSums"),
					sums(row, "citationRanges", "citationSums"), sums(row, "sourceRanges", "sourceSums")))
			.findFirst();
	}

	private static RangeSums sums(Map<String, Object> row, String ranges, String sums) {
		return new RangeSums(list(row, ranges).map(String.class::cast).toList(),
				list(row, sums).map(Long.class::cast).toList());
	}

	private static Stream<?> list(Map<String, Object> row, String name) {
		return ((List<?>) Objects.requireNonNull(row.get(name), name)).stream();
	}

	/** What is to stand on the node of the dataset. */
	Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("storedBy", ProgramHash.get());
		properties.put("causes", this.causes);
		properties.put("entityRanges", this.entities.firsts());
		properties.put("entitySums", this.entities.sums());
		properties.put("consequenceSums", this.consequences.sums());
		properties.put("citationRanges", this.citations.firsts());
		properties.put("citationSums", this.citations.sums());
		properties.put("sourceRanges", this.sources.firsts());
		properties.put("sourceSums", this.sources.sums());
		return properties;
	}

}

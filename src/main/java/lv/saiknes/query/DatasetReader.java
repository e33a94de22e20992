package lv.saiknes.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.PreparingException.Prepared;
import org.springframework.stereotype.Component;

/** Reads which dataset is loaded and how large it is. */
@Component
public class DatasetReader {

	private final Statements statements;

	private final PerVersion<Summary> summary;

	/** The counts that the database keeps, however much there is. */
	private final String counting;

	DatasetReader(Statements statements, Ontology ontology) {
		this.statements = statements;
		String nodes = ontology.kinds()
			.stream()
			.map(Kind::name)
			.sorted()
			.map((kind) -> "['%s', COUNT { (:%s) }]".formatted(kind, kind))
			.collect(Collectors.joining(", "));
		String types = ontology.relationTypes().stream().map(RelationType::name).collect(Collectors.joining("|"));
		this.counting = """
				MATCH (d:SaiknesDataset)
				RETURN d.version AS version, d.date AS date, [%s] AS counts, COUNT { ()-[:%s]->() } AS relations
				""".formatted(nodes, types);
		this.summary = new PerVersion<>(Prepared.COUNTS, statements, this::count);
	}

	/**
	 * The date of the loaded dataset.
	 * @throws StoreException when none is loaded
	 */
	public String getDate() {
		return this.statements.read("MATCH (d:SaiknesDataset) RETURN d.date AS date", Map.of())
			.stream()
			.findFirst()
			.map((record) -> record.get("date").asString())
			.orElseThrow(StoreException::nothingLoaded);
	}

	/**
	 * Version and date of the loaded dataset and its counts, or empty where none is
	 * loaded.
	 */
	public Optional<Summary> findSummary() {
		return this.summary.find();
	}

	private Summary count() {
		return this.statements.read(this.counting, Map.of()).stream().findFirst().map((record) -> {
			Map<String, Long> counts = new LinkedHashMap<>();
			record.get("counts")
				.asList((pair) -> pair.asList())
				.stream()
				.filter((pair) -> (Long) pair.get(1) > 0)
				.forEach((pair) -> counts.put((String) pair.get(0), (Long) pair.get(1)));
			return new Summary(record.get("version").asString(), record.get("date").asString(), counts,
					record.get("relations").asLong());
		}).orElseThrow(StoreException::nothingLoaded);
	}

	/**
	 * What is loaded.
	 *
	 * @param version hash of the content
	 * @param date the latest date of a source
	 * @param counts number of nodes by kind
	 * @param relations number of relations
	 */
	public record Summary(String version, String date, Map<String, Long> counts, long relations) {

		public Summary {
			// In the order of the names of the kinds.
			counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		}

		/** How many nodes there are. */
		public long nodes() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}

		/** How many nodes and relations there are. */
		public long records() {
			return nodes() + this.relations;
		}

	}

}

package lv.saiknes.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Source;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/**
 * A whole dataset as nodes and relations of a new store. Its sources, citations, nodes
 * and their claims are numbered in this order.
 */
final class Contents {

	private final Dataset dataset;

	private final Difference rows;

	private final LoadProgress progress;

	private final Map<String, Integer> sources = new HashMap<>();

	/** The first number of a citation. */
	private final int citations;

	/** The first number of a node. */
	private final int nodes;

	/** By node, the number of its first claim. */
	private final int[] claims;

	/**
	 * What is to be written.
	 * @param rows tells how each is stored
	 */
	Contents(Dataset dataset, Difference rows, LoadProgress progress) {
		this.dataset = dataset;
		this.rows = rows;
		this.progress = progress;
		dataset.sources().forEach((source) -> this.sources.put(source.id(), this.sources.size()));
		this.citations = dataset.sources().size();
		this.nodes = this.citations + dataset.citations().size();
		Entities entities = dataset.entities();
		this.claims = new int[entities.size()];
		int next = this.nodes + entities.size();
		for (int node = 0; node < this.claims.length; node++) {
			this.claims[node] = next;
			next += entities.get(node).claims().size();
		}
	}

	/** What becomes nodes. */
	NewStore.Rows nodes() {
		return new NewStore.Rows() {

			@Override
			public int size() {
				return Contents.this.nodes + Contents.this.claims.length;
			}

			@Override
			public void write(int position, InputEntityVisitor writer) throws IOException {
				writeNode(position, writer);
			}

			@Override
			public void written(int from, int to) {
				Contents.this.progress.add(to - from);
			}

		};
	}

	/** What becomes relations; those of a node are one piece. */
	NewStore.Rows relations() {
		return new NewStore.Rows() {

			@Override
			public int size() {
				return Contents.this.nodes - Contents.this.citations + Contents.this.claims.length;
			}

			@Override
			public void write(int position, InputEntityVisitor writer) throws IOException {
				int number = Contents.this.citations + position;
				if (number < Contents.this.nodes) {
					Citation citation = Contents.this.dataset.citations().get(position);
					relation(writer, number, Objects.requireNonNull(Contents.this.sources.get(citation.source())),
							"FROM_SOURCE", Map.of());
				}
				else {
					writeRelations(number - Contents.this.nodes, writer);
				}
			}

			@Override
			public void written(int from, int to) {
				int first = Contents.this.nodes - Contents.this.citations;
				Positions outgoing = Contents.this.rows.outgoing();
				int relations = 0;
				for (int node = Math.max(0, from - first); node < to - first; node++) {
					relations += outgoing.count(node);
				}
				Contents.this.progress.add(relations);
			}

		};
	}

	private void writeNode(int position, InputEntityVisitor writer) throws IOException {
		if (position < this.citations) {
			Source source = this.dataset.sources().get(position);
			node(writer, position, List.of("Source"), this.rows.row(source));
		}
		else if (position < this.nodes) {
			node(writer, position, List.of("Citation"),
					this.rows.row(this.dataset.citations().get(position - this.citations)));
		}
		else {
			int node = position - this.nodes;
			Map<String, Object> row = this.rows.row(node);
			Map<String, Object> properties = new HashMap<>(Difference.properties(row));
			properties.put(Difference.RELATIONS, this.rows.relationsHash(node));
			node(writer, position, Stream.concat(Stream.of("Entity"), labels(row)).toList(), properties);
			int claim = this.claims[node];
			for (Object said : (List<?>) Objects.requireNonNull(row.get("claims"))) {
				node(writer, claim++, List.of("Claim"), (Map<?, ?>) said);
			}
		}
	}

	private static Stream<String> labels(Map<String, Object> row) {
		return ((List<?>) Objects.requireNonNull(row.get("labels"))).stream().map(String.class::cast);
	}

	private static void node(InputEntityVisitor writer, int number, List<String> labels, Map<?, ?> properties)
			throws IOException {
		writer.id(number);
		writer.labels(Stream.concat(Stream.of("Saiknes"), labels.stream()).distinct().toArray(String[]::new));
		NewStore.properties(writer, properties);
		writer.endOfEntity();
	}

	private void writeRelations(int node, InputEntityVisitor writer) throws IOException {
		int end = this.claims[node] + this.dataset.entities().get(node).claims().size();
		for (int claim = this.claims[node]; claim < end; claim++) {
			relation(writer, this.nodes + node, claim, "HAS_CLAIM", Map.of());
		}
		Positions outgoing = this.rows.outgoing();
		for (int i = 0; i < outgoing.count(node); i++) {
			int relation = outgoing.get(node, i);
			Map<String, Object> row = this.rows.relationRow(relation);
			relation(writer, this.nodes + node, this.nodes + this.dataset.relations().to(relation),
					(String) Objects.requireNonNull(row.get("kind")), Difference.properties(row));
		}
	}

	private static void relation(InputEntityVisitor writer, int from, int to, String kind, Map<?, ?> properties)
			throws IOException {
		writer.startId(from);
		writer.endId(to);
		writer.type(kind);
		NewStore.properties(writer, properties);
		writer.endOfEntity();
	}

}

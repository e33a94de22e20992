package lv.saiknes.changes.web;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.changes.Change;
import lv.saiknes.changes.ChangeWriter;
import lv.saiknes.changes.Comparison;
import lv.saiknes.changes.Subject;
import lv.saiknes.changes.VersionException;
import lv.saiknes.changes.Versions;
import lv.saiknes.graphql.ApiError;
import lv.saiknes.graphql.Connection;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.OffsetCursor;
import lv.saiknes.graphql.Paging;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.PassageReader;
import lv.saiknes.store.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields {@code changes} and {@code versions}. */
@Controller
class ChangesController {

	private final Versions versions;

	private final ChangeWriter writer;

	private final EvidenceReader evidence;

	private final PassageReader passages;

	ChangesController(Versions versions, ChangeWriter writer, EvidenceReader evidence, PassageReader passages) {
		this.versions = versions;
		this.writer = writer;
		this.evidence = evidence;
		this.passages = passages;
	}

	@QueryMapping
	List<Version> versions() {
		return this.versions.list();
	}

	@QueryMapping
	ChangeConnection changes(@Argument @Nullable String from, @Argument @Nullable String to,
			@Argument @Nullable List<String> how, @Argument @Nullable Integer first, @Argument @Nullable String after,
			DataFetchingEnvironment environment) {
		int size = Paging.size("first", first);
		OffsetCursor cursors = OffsetCursor.of(environment);
		int offset = cursors.next(after);
		Comparison comparison = compare(from, to);
		List<Change> wanted = comparison.changes()
			.stream()
			.filter((change) -> how == null || how.contains(change.change().name()))
			.toList();
		List<Source> sources = this.passages.listSources();
		List<ChangeEdge> edges = new ArrayList<>();
		wanted.stream()
			.skip(offset)
			.limit(size)
			.forEach((change) -> edges.add(new ChangeEdge(cursors.at(offset + edges.size()),
					new CitedChange(change, this.writer.write(change), sources))));
		return new ChangeConnection(comparison, edges, wanted.size(),
				cursors.page(offset, edges.size(), wanted.size()));
	}

	private Comparison compare(@Nullable String from, @Nullable String to) {
		try {
			return this.versions.compare(from, to);
		}
		catch (VersionException ex) {
			boolean later = to != null && this.versions.list().stream().noneMatch((one) -> one.id().equals(to));
			throw ApiError.badArgument(later ? "to" : "from", ex.text());
		}
	}

	@SchemaMapping(typeName = "Change")
	List<Evidence> before(CitedChange change) {
		return this.evidence.of(change.is().before(), change.sources());
	}

	@SchemaMapping(typeName = "Change")
	List<Evidence> after(CitedChange change) {
		return this.evidence.of(change.is().after(), change.sources());
	}

	/**
	 * A page of changes.
	 *
	 * @param comparison all that differs
	 * @param edges its edges
	 * @param totalCount how many changes there are on all pages
	 * @param pageInfo where the page begins and ends
	 */
	record ChangeConnection(Comparison comparison, List<ChangeEdge> edges, int totalCount,
			Connection.PageInfo pageInfo) {

		/** The earlier version. */
		public String from() {
			return this.comparison.from();
		}

		/** The later version. */
		public String to() {
			return this.comparison.to();
		}

		/** How many facts were added. */
		public int added() {
			return count(Change.How.ADDED);
		}

		/** How many facts were removed. */
		public int removed() {
			return count(Change.How.REMOVED);
		}

		/** How many facts were altered. */
		public int altered() {
			return count(Change.How.ALTERED);
		}

		private int count(Change.How how) {
			return this.comparison.counts().getOrDefault(how, 0);
		}

		/** The changes of the edges. */
		public List<CitedChange> nodes() {
			return this.edges.stream().map(ChangeEdge::node).toList();
		}

	}

	/**
	 * One change in a list.
	 *
	 * @param cursor its place in the list
	 * @param node the change
	 */
	record ChangeEdge(String cursor, CitedChange node) {
	}

	/**
	 * A change, and the documents in which its passages are.
	 *
	 * @param is the change
	 * @param text it in a few words
	 * @param sources the documents
	 */
	record CitedChange(Change is, Text text, List<Source> sources) {

		/** How it differs. */
		public Change.How change() {
			return this.is.change();
		}

		/** What it is. */
		public String sort() {
			return this.is.sort().name();
		}

		/** Its id. */
		public String id() {
			return this.is.id();
		}

		/** Its kind. */
		public String kind() {
			return this.is.kind();
		}

		/** Ids of the nodes that it is about. */
		public List<String> nodes() {
			return this.is.nodes().stream().map(Subject::id).distinct().toList();
		}

		/** How it is known. */
		public @Nullable String grade() {
			return this.is.grade();
		}

		/** Names of the parts that differ. */
		public List<String> altered() {
			return this.is.altered();
		}

	}

}

package lv.saiknes.editions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.editions.PlanChange;
import lv.saiknes.editions.PlanComparer;
import lv.saiknes.editions.PlanComparison;
import lv.saiknes.editions.PlanException;
import lv.saiknes.editions.WordDiff;
import lv.saiknes.graphql.Connection;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.OffsetCursor;
import lv.saiknes.graphql.Paging;
import lv.saiknes.graphql.RequestLanguage;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The field {@code planChanges}. */
@Controller
class PlanChangesController {

	private final PlanComparer comparer;

	private final NodeReader nodes;

	private final EvidenceReader evidence;

	private final PassageReader passages;

	private final UnknownIds unknownIds;

	PlanChangesController(PlanComparer comparer, NodeReader nodes, EvidenceReader evidence, PassageReader passages,
			UnknownIds unknownIds) {
		this.comparer = comparer;
		this.nodes = nodes;
		this.evidence = evidence;
		this.passages = passages;
		this.unknownIds = unknownIds;
	}

	@QueryMapping
	PlanChangeConnection planChanges(@Argument String from, @Argument String to,
			@Argument @Nullable List<PlanChange.What> what, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		int size = Paging.size("first", first);
		OffsetCursor cursors = OffsetCursor.of(environment);
		int offset = cursors.next(after);
		PlanComparison comparison = compare(from, to);
		List<PlanChange> wanted = comparison.changes()
			.stream()
			.filter((change) -> what == null || what.contains(change.what()))
			.toList();
		List<PlanChange> page = wanted.stream().skip(offset).limit(size).toList();
		Set<String> ids = page.stream()
			.flatMap((change) -> Stream.of(change.unit(), change.earlier(), change.later()))
			.filter(Objects::nonNull)
			.map(Entity::id)
			.collect(Collectors.toSet());
		ids.add(comparison.from().id());
		ids.add(comparison.to().id());
		Map<String, Vertex> known = this.nodes.findVertices(ids);
		List<Source> sources = this.passages.listSources();
		List<PlanChangeEdge> edges = new ArrayList<>();
		page.forEach((change) -> edges
			.add(new PlanChangeEdge(cursors.at(offset + edges.size()), new CitedChange(change, known, sources))));
		return new PlanChangeConnection(comparison, known, edges, wanted.size(),
				cursors.page(offset, edges.size(), wanted.size()));
	}

	private PlanComparison compare(String from, String to) {
		try {
			return this.comparer.compare(from, to);
		}
		catch (PlanException ex) {
			throw this.unknownIds.error(ex.unknownId(), ex.argument(), ex.text());
		}
	}

	@SchemaMapping(typeName = "PlanChange")
	List<Evidence> before(CitedChange change) {
		return this.evidence.of(change.is().before(), change.sources());
	}

	@SchemaMapping(typeName = "PlanChange")
	List<Evidence> after(CitedChange change) {
		return this.evidence.of(change.is().after(), change.sources());
	}

	@SchemaMapping(typeName = "PlanChange")
	List<WordDiff.Run> words(CitedChange change, DataFetchingEnvironment environment) {
		Entity earlier = change.is().earlier();
		Entity later = change.is().later();
		boolean worded = change.what() == PlanChange.What.UNIT || change.what() == PlanChange.What.TASK;
		return (earlier != null && later != null && worded) ? WordDiff
			.of(earlier.name().in(RequestLanguage.of(environment)), later.name().in(RequestLanguage.of(environment)))
				: List.of();
	}

	/**
	 * A page of changes.
	 *
	 * @param comparison all that differs
	 * @param known the nodes that it names
	 * @param edges its edges
	 * @param totalCount how many changes there are on all pages
	 * @param pageInfo where the page begins and ends
	 */
	record PlanChangeConnection(PlanComparison comparison, Map<String, Vertex> known, List<PlanChangeEdge> edges,
			int totalCount, Connection.PageInfo pageInfo) {

		/** The earlier edition. */
		public Vertex from() {
			return Objects.requireNonNull(this.known.get(this.comparison.from().id()));
		}

		/** The later edition. */
		public Vertex to() {
			return Objects.requireNonNull(this.known.get(this.comparison.to().id()));
		}

		/** How many things only the later edition has. */
		public int added() {
			return this.comparison.count(PlanChange.How.ADDED);
		}

		/** How many things only the earlier edition has. */
		public int dropped() {
			return this.comparison.count(PlanChange.How.DROPPED);
		}

		/** How many things are worded otherwise. */
		public int reworded() {
			return this.comparison.count(PlanChange.How.REWORDED);
		}

		/** How many things stand elsewhere. */
		public int moved() {
			return this.comparison.count(PlanChange.How.MOVED);
		}

		/** How often the same money has another sum. */
		public int altered() {
			return this.comparison.count(PlanChange.How.ALTERED);
		}

		/** The changes of the edges. */
		public List<CitedChange> nodes() {
			return this.edges.stream().map(PlanChangeEdge::node).toList();
		}

	}

	/**
	 * One change in a list.
	 *
	 * @param cursor its place in the list
	 * @param node the change
	 */
	record PlanChangeEdge(String cursor, CitedChange node) {
	}

	/**
	 * A change, with the nodes and documents that it names.
	 *
	 * @param is the change
	 * @param known the nodes
	 * @param sources the documents
	 */
	record CitedChange(PlanChange is, Map<String, Vertex> known, List<Source> sources) {

		/** How it differs. */
		public PlanChange.How change() {
			return this.is.how();
		}

		/** What differs. */
		public PlanChange.What what() {
			return this.is.what();
		}

		/** It in a few words. */
		public Text text() {
			return this.is.text();
		}

		/** The part of the plan in which it stands. */
		public Vertex unit() {
			return Objects.requireNonNull(vertex(this.is.unit()));
		}

		/** The thing in the earlier edition. */
		public @Nullable Vertex earlier() {
			return vertex(this.is.earlier());
		}

		/** The thing in the later edition. */
		public @Nullable Vertex later() {
			return vertex(this.is.later());
		}

		private @Nullable Vertex vertex(@Nullable Entity entity) {
			return (entity != null) ? this.known.get(entity.id()) : null;
		}

	}

}

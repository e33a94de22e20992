package lv.saiknes.connect.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.connect.ConnectAddress;
import lv.saiknes.connect.ConnectRequest;
import lv.saiknes.connect.ConnectWriter;
import lv.saiknes.connect.Connected.Branch;
import lv.saiknes.connect.Connected;
import lv.saiknes.connect.Connector;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.Loaders;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code connect}. */
@Controller
class ConnectController {

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final UnknownIds unknownIds;

	private final EvidenceReader evidence;

	private final Lists lists;

	ConnectController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, UnknownIds unknownIds,
			EvidenceReader evidence, Lists lists) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.unknownIds = unknownIds;
		this.evidence = evidence;
		this.lists = lists;
	}

	@QueryMapping
	Answer connect(@Argument List<String> ids, @Argument @Nullable String asOf) {
		PathTracer current = this.tracer.get();
		try {
			return new Answer(new Connector(current).connect(new ConnectRequest(ids, asOf)), new ConnectWriter(
					this.sentences, current, new TraceWriter(this.ontology, this.sentences, current)));
		}
		catch (TraceException ex) {
			throw this.unknownIds.error(ex.unknownId(), ex.argument(), ex.text());
		}
	}

	@SchemaMapping(typeName = "ConnectingTree", field = "nodes")
	CompletableFuture<List<Vertex>> nodes(Answer answer, DataFetchingEnvironment environment) {
		return vertices(environment, answer.connected().nodes());
	}

	@SchemaMapping(typeName = "ConnectingTree", field = "between")
	CompletableFuture<List<Vertex>> between(Answer answer, DataFetchingEnvironment environment) {
		return vertices(environment, answer.connected().between());
	}

	@SchemaMapping(typeName = "ConnectingTree", field = "broad")
	CompletableFuture<List<Vertex>> broad(Answer answer, DataFetchingEnvironment environment) {
		return vertices(environment, answer.connected().broad());
	}

	@SchemaMapping(typeName = "ConnectingTree", field = "apart")
	CompletableFuture<List<Vertex>> apart(Answer answer, DataFetchingEnvironment environment) {
		return vertices(environment, answer.connected().apart());
	}

	private CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<Entity> entities) {
		return this.lists.vertices(environment, entities.stream().map(Entity::id).toList());
	}

	@SchemaMapping(typeName = "ConnectingBranch", field = "from")
	CompletableFuture<Vertex> from(BranchView view, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, view.branch().from().id());
	}

	@SchemaMapping(typeName = "ConnectingBranch", field = "to")
	CompletableFuture<Vertex> to(BranchView view, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, view.branch().to().id());
	}

	@SchemaMapping(typeName = "ConnectingBranch", field = "relations")
	CompletableFuture<List<Link>> relations(BranchView view, DataFetchingEnvironment environment) {
		return Loaders.links(environment, view.branch().step().relations().stream().map(Relation::id).toList());
	}

	@SchemaMapping(typeName = "ConnectingBranch", field = "evidence")
	CompletableFuture<List<Evidence>> evidence(BranchView view, DataFetchingEnvironment environment) {
		return this.evidence.read(environment,
				view.branch()
					.step()
					.relations()
					.stream()
					.flatMap((relation) -> relation.citations().stream())
					.distinct()
					.toList());
	}

	/**
	 * What connects several things, as the API gives it.
	 *
	 * @param connected what was found
	 * @param writer puts it in words
	 */
	record Answer(Connected connected, ConnectWriter writer) {

		/** Whether all hang together. */
		public Verdict verdict() {
			return this.connected.verdict();
		}

		/** All of it in some sentences. */
		public Text summary() {
			return this.writer.summary(this.connected);
		}

		/** How it was found. */
		public Connected.Method method() {
			return this.connected.method();
		}

		/** What joins them. */
		public List<BranchView> branches() {
			return this.connected.branches().stream().map((branch) -> new BranchView(this, branch)).toList();
		}

		/** Address of the same answer as a page. */
		public String permalink() {
			return ConnectAddress.of(this.connected.request(), this.connected.version());
		}

		/** Version of the dataset. */
		public String version() {
			return this.connected.version();
		}

	}

	/**
	 * What joins two things, as the API gives it.
	 *
	 * @param answer the answer in which it stands
	 * @param branch the relation of the tree
	 */
	record BranchView(Answer answer, Branch branch) {

		/** Whether the relations lead outwards. */
		public boolean forwards() {
			return this.branch.step().forwards();
		}

		/** It in words. */
		public Text sentence() {
			return this.answer.writer().sentence(this.answer.connected(), this.branch);
		}

	}

}

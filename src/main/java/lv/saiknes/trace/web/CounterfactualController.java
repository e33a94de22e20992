package lv.saiknes.trace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.Lists;
import lv.saiknes.graphql.UnknownIds;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Supposer;
import lv.saiknes.trace.Suppositions;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code counterfactual}. */
@Controller
class CounterfactualController {

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final UnknownIds unknownIds;

	private final Lists lists;

	CounterfactualController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, UnknownIds unknownIds,
			Lists lists) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.unknownIds = unknownIds;
		this.lists = lists;
	}

	@QueryMapping
	Answer counterfactual(@Argument String from, @Argument String to, @Argument @Nullable String asOf,
			@Argument int first) {
		PathTracer current = this.tracer.get();
		try {
			return new Answer(new Supposer(current, this.ontology).suppose(from, to, asOf, first),
					new TraceWriter(this.ontology, this.sentences, current), current.version());
		}
		catch (TraceException ex) {
			throw this.unknownIds.error(ex.unknownId(), ex.argument(), ex.text());
		}
	}

	@SchemaMapping(typeName = "Supposition", field = "from")
	CompletableFuture<Vertex> from(ProposalView view, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, view.proposal().start().id());
	}

	@SchemaMapping(typeName = "Supposition", field = "to")
	CompletableFuture<Vertex> to(ProposalView view, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, view.proposal().end().id());
	}

	@SchemaMapping(typeName = "Supposition", field = "common")
	CompletableFuture<List<Vertex>> common(ProposalView view, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, view.proposal().common().stream().map(Entity::id).toList());
	}

	@SchemaMapping(typeName = "Supposition", field = "nodes")
	CompletableFuture<List<Vertex>> nodes(ProposalView view, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, view.proposal().path().nodes().stream().map(Entity::id).toList());
	}

	/**
	 * What would connect two things, as the API gives it.
	 *
	 * @param suppositions what was found
	 * @param writer puts it in words
	 * @param version version of the dataset
	 */
	record Answer(Suppositions suppositions, TraceWriter writer, String version) {

		/** Whether the two are connected as things are. */
		public Verdict verdict() {
			return this.suppositions.now();
		}

		/** The relations that would connect them. */
		public List<ProposalView> proposals() {
			List<ProposalView> views = new ArrayList<>();
			for (Suppositions.Proposal proposal : this.suppositions.proposals()) {
				views.add(new ProposalView(views.size() + 1, proposal, this));
			}
			return views;
		}

		/** Address of the trace. */
		public String permalink() {
			return TraceAddress.of(TraceRequest.from(List.of(this.suppositions.from().id()))
				.to(List.of(this.suppositions.to().id()))
				.asOf(this.suppositions.asOf())
				.build(), this.version);
		}

	}

	/**
	 * A proposal as the API gives it.
	 *
	 * @param rank its place in the list
	 * @param proposal the proposal
	 * @param answer the answer in which it stands
	 */
	record ProposalView(int rank, Suppositions.Proposal proposal, Answer answer) {

		/** Whether the relation is known to hold; it never is. */
		public boolean isFact() {
			return false;
		}

		/** Type of the relation. */
		public String kind() {
			return this.proposal.relation().kind();
		}

		/** What would be. */
		public Text sentence() {
			return this.answer.writer().sentence(this.answer.suppositions(), this.proposal);
		}

		/** Why it is proposed. */
		public Text reason() {
			return this.answer.writer().reason(this.proposal);
		}

		/** How usual such a relation is. */
		public int precedents() {
			return this.proposal.precedents();
		}

		/** How many relations the path would have. */
		public int length() {
			return this.proposal.path().steps().size();
		}

		/** How much it would say. */
		public double score() {
			return this.proposal.path().score().adjusted();
		}

	}

}

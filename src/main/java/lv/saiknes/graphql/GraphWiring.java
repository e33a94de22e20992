package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.TrivialDataFetcher;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.AtDate;
import lv.saiknes.query.Entries;
import lv.saiknes.query.Filter;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours;
import lv.saiknes.query.NodeReader.ListWithLists;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Silences;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.silence.Listing;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.Printed;
import lv.saiknes.time.State;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Gives every field of the schema its data. A field that carries {@code @relation}
 * follows that relation; one that is named like a property of the kind reads it; root
 * fields read a node or a list of the kind they return. So the schema alone says what the
 * API offers, and a new field there needs no code; but one that is named like nothing in
 * the store has no data.
 */
@Component
class GraphWiring implements RuntimeWiringConfigurer, WiringFactory {

	/** What nodes have in the store, beside what the ontology says of their kind. */
	private static final Set<String> STORED_OF_ENTITIES = Set.of("id", "kind", "name", "aliases", "summary", "sameAs");

	/** What relations have in the store, beside what the ontology says of them. */
	private static final Set<String> STORED_OF_RELATIONS = Set.of("id", "reason", "rule");

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final NodeReader nodeReader;

	private final EvidenceReader evidence;

	private final UnknownIds unknownIds;

	private final Lists lists;

	private final Filters filters;

	private final AskedProperties properties;

	private final Dates dates;

	private final Silences silences;

	private final Groupings groupings;

	GraphWiring(Ontology ontology, SentenceWriter sentences, NodeReader nodeReader, EvidenceReader evidence,
			UnknownIds unknownIds, Lists lists, Filters filters, AskedProperties properties, Dates dates,
			Silences silences, Groupings groupings) {
		this.ontology = ontology;
		this.sentences = sentences;
		this.nodeReader = nodeReader;
		this.evidence = evidence;
		this.unknownIds = unknownIds;
		this.lists = lists;
		this.filters = filters;
		this.properties = properties;
		this.dates = dates;
		this.silences = silences;
		this.groupings = groupings;
	}

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		builder.wiringFactory(this);
	}

	@Override
	public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
		return true;
	}

	@Override
	public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
		return (resolution) -> (resolution.getObject() instanceof Vertex vertex)
				? resolution.getSchema().getObjectType(vertex.kind()) : null;
	}

	@Override
	public boolean providesDataFetcher(FieldWiringEnvironment environment) {
		return find(environment).isPresent();
	}

	@Override
	public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
		return find(environment).orElseThrow();
	}

	private Optional<DataFetcher<?>> find(FieldWiringEnvironment environment) {
		String parent = environment.getParentType().getName();
		FieldDefinition field = environment.getFieldDefinition();
		if (parent.equals("Query")) {
			return ofRoot(field);
		}
		Optional<Kind> kind = this.ontology.findKind(parent);
		if (kind.isPresent()) {
			return Optional.ofNullable(ofEntity(kind.get(), field));
		}
		Optional<DataFetcher<?>> ofList = parent.endsWith(Lists.CONNECTION) ? ofConnection(field.getName())
				: (parent.endsWith("Edge") && !parent.equals("LeftOutEdge")) ? ofEdge(field.getName())
						: Optional.empty();
		if (ofList.isPresent()) {
			return ofList;
		}
		return switch (parent) {
			case "Relation" -> Optional.ofNullable(ofRelation(field.getName()));
			case "Claim" -> ofClaim(field.getName());
			case "State" -> field.getName().equals("evidence")
					? Optional.of((env) -> this.evidence.read(env, ((State) source(env)).citations()))
					: byLanguage(field);
			case "RelationCoverage" -> field.getName().equals("reason") ? Optional.of(plain((env) -> {
				Text reason = ((Silences.Covered) source(env)).reason();
				return (reason != null) ? reason.in(RequestLanguage.of(env)) : null;
			})) : Optional.empty();
			case "LeftOut", "LeftOutEdge", "NotCovered" -> Optional.empty();
			default -> byLanguage(field);
		};
	}

	private Optional<DataFetcher<?>> ofConnection(String field) {
		return switch (field) {
			case "leftOut" -> Optional.of((env) -> ((Connection) source(env)).findLeftOut().get());
			case "notCovered" -> Optional.of((env) -> ((Connection) source(env)).findNotCovered().get());
			case "silence" -> Optional.of((env) -> ((Connection) source(env)).findSilence()
				.get()
				.thenApply((silence) -> silence.orElse(null)));
			case "aggregate" -> Optional.of((env) -> this.groupings.find(env, (Connection) source(env)));
			default -> Optional.empty();
		};
	}

	private Optional<DataFetcher<?>> ofEdge(String field) {
		return switch (field) {
			case "evidence" -> Optional.of((env) -> this.evidence.read(env, ((Dated) source(env)).citations()));
			case "validFrom" -> Optional.of(plain((env) -> ((Dated) source(env)).validFrom()));
			case "validTo" -> Optional.of(plain((env) -> ((Dated) source(env)).validTo()));
			case "validity" -> Optional.of((env) -> validity(((Dated) source(env)).times(), env));
			case "state" -> Optional.of((env) -> state(((Dated) source(env)).times(), env));
			default -> Optional.empty();
		};
	}

	/** A text of a plain value, in the language asked for. */
	private static Optional<DataFetcher<?>> byLanguage(FieldDefinition field) {
		if (!typeName(field.getType()).equals("String") || field.getInputValueDefinitions()
			.stream()
			.noneMatch((argument) -> argument.getName().equals("lang"))) {
			return Optional.empty();
		}
		PropertyDataFetcher<Text> text = PropertyDataFetcher.fetching(field.getName());
		return Optional.of(plain((env) -> Objects.requireNonNull(text.get(env)).in(RequestLanguage.of(env))));
	}

	/** A node by id, or a list of the nodes of a kind. */
	private Optional<DataFetcher<?>> ofRoot(FieldDefinition field) {
		String type = typeName(field.getType());
		if (this.ontology.findKind(type).isPresent()) {
			return Optional.of((env) -> {
				String id = Objects.requireNonNull(env.getArgument("id"));
				return this.lists.vertex(env, id).thenApply((vertex) -> {
					if (vertex == null || !vertex.kind().equals(type)) {
						throw this.unknownIds.error(id, type, vertex);
					}
					return vertex;
				});
			});
		}
		String label = type.endsWith(Lists.CONNECTION) ? this.lists.label(type) : null;
		return (label == null) ? Optional.empty() : Optional.of((env) -> rootConnection(env, label));
	}

	private Connection rootConnection(DataFetchingEnvironment env, String label) {
		RootList list = OncePerField.get(env, () -> rootList(AskedField.of(env), label));
		Selection selection = list.selection();
		ListWithLists read = this.nodeReader.list(selection, list.below());
		if (!selection.filter().ids().isEmpty()) {
			this.filters.check(AskedField.of(env), read.named());
		}
		Loaders.know(env, read.lists());
		return Connection.of(read.entries(), selection.slice(), () -> leftOut(selection), () -> notCovered(selection),
				() -> CompletableFuture.completedFuture(Optional.empty()),
				(counting, grouping, from, size) -> CompletableFuture
					.completedFuture(this.nodeReader.group(selection.unread(), grouping, from, size)));
	}

	private RootList rootList(AskedField asked, String label) {
		return new RootList(this.lists.selection(asked, label), this.lists.below(asked, asked.nodes()));
	}

	private @Nullable DataFetcher<?> ofEntity(Kind kind, FieldDefinition field) {
		if (field.hasDirective("relation")) {
			return plain(this::neighbours);
		}
		return switch (field.getName()) {
			case "relations" -> plain(this::neighbours);
			case "names" -> (env) -> new Text((String) Objects.requireNonNull(vertex(env).value("name", Language.LV)),
					(String) Objects.requireNonNull(vertex(env).value("name", Language.EN)));
			case "claims" -> this::claims;
			case "validity" -> (env) -> validity(Times.of(vertex(env).properties()), env);
			case "state" -> (env) -> state(Times.of(vertex(env).properties()), env);
			case "twinCities" -> this::twinCities;
			case "coverage" -> (env) -> this.silences.of(vertex(env));
			case "isNameOfficial" -> (env) -> kind.isNameOfficial(vertex(env).properties().get("naming"));
			case "isMeasure" -> (env) -> vertex(env).labels().contains(Entity.MEASURE);
			case "isTwinCity" -> (env) -> vertex(env).labels().contains("TwinCity");
			default -> stored(field.getName(), STORED_OF_ENTITIES, kind.properties(), kind.claims());
		};
	}

	private Validity validity(@Nullable Times times, DataFetchingEnvironment env) {
		if (times == null) {
			return Validity.UNKNOWN;
		}
		String date = this.dates.asOf(env);
		return isDated(env) ? times.validity(date) : times.validityNow(date);
	}

	private @Nullable State state(@Nullable Times times, DataFetchingEnvironment env) {
		if (times == null) {
			return null;
		}
		String date = this.dates.asOf(env);
		return isDated(env) ? times.at(date) : times.now(date);
	}

	private static boolean isDated(DataFetchingEnvironment env) {
		return env.getArgument("asOf") != null;
	}

	private Object twinCities(DataFetchingEnvironment env) {
		Loaders.TwinKey asked = OncePerField.get(env,
				() -> new Loaders.TwinKey("", this.lists.checked(AskedField.of(env), null),
						this.properties.ofEdge(AskedField.of(env), "partnership")));
		Loaders.TwinKey key = new Loaders.TwinKey(vertex(env).id(), asked.towns(), asked.partnership());
		return Loaders.twinCities(env, key).thenApply((twins) -> TwinCityConnection.of(twins, asked.towns().slice()));
	}

	/**
	 * Most lists were read with their nodes; they are given as they are, without a future
	 * that the engine would wait for.
	 */
	private Object neighbours(DataFetchingEnvironment env) {
		Neighbours asked = OncePerField.get(env, () -> this.lists.neighbours(AskedField.of(env)));
		CompletableFuture<Entries> read = Loaders.neighbours(env, vertex(env).id(), asked);
		return (read.isDone() && !read.isCompletedExceptionally()) ? connection(env, asked, read.join())
				: read.thenApply((entries) -> connection(env, asked, entries));
	}

	private Connection connection(DataFetchingEnvironment env, Neighbours asked, Entries entries) {
		return Connection.of(entries, asked.selection().slice(), () -> leftOut(env, asked),
				() -> notCovered(env, asked), () -> silence(env, asked), (counting, grouping, from, size) -> Loaders
					.groups(counting, new Loaders.GroupKey(vertex(env).id(), asked.unread(), grouping, from, size)));
	}

	/** What the date leaves out of a list of nodes. */
	private CompletableFuture<LeftOut> leftOut(Selection selection) {
		AtDate date = selection.asOf();
		return CompletableFuture.completedFuture((date == null) ? LeftOut.NOTHING
				: LeftOut.of(this.nodeReader.list(selection.leftOut(date)), date.date()));
	}

	/** What the date leaves out of the neighbours of the node. */
	private CompletableFuture<LeftOut> leftOut(DataFetchingEnvironment env, Neighbours asked) {
		AtDate date = asked.selection().asOf();
		return (date == null) ? CompletableFuture.completedFuture(LeftOut.NOTHING)
				: Loaders.neighbours(env, vertex(env).id(), asked.leftOut(date))
					.thenApply((entries) -> LeftOut.of(entries, date.date()));
	}

	/** What the sources leave open of a list of nodes. */
	private CompletableFuture<NotCovered> notCovered(Selection selection) {
		Filter filter = selection.filter();
		return CompletableFuture.completedFuture(NotCovered.of(
				filter.asksForRelations() ? this.nodeReader.list(selection.open(Portion.OPEN_LEFT_OUT)) : Entries.NONE,
				filter.asksForNoRelations() ? this.nodeReader.list(selection.open(Portion.OPEN_LISTED))
						: Entries.NONE));
	}

	/** What the sources leave open of the neighbours of the node. */
	private CompletableFuture<NotCovered> notCovered(DataFetchingEnvironment env, Neighbours asked) {
		Filter filter = asked.selection().filter();
		return open(env, asked, filter.asksForRelations() ? Portion.OPEN_LEFT_OUT : null)
			.thenCombine(open(env, asked, filter.asksForNoRelations() ? Portion.OPEN_LISTED : null), NotCovered::of);
	}

	private static CompletableFuture<Entries> open(DataFetchingEnvironment env, Neighbours asked,
			@Nullable Portion portion) {
		return (portion == null) ? CompletableFuture.completedFuture(Entries.NONE)
				: Loaders.neighbours(env, vertex(env).id(), asked.open(portion));
	}

	/**
	 * What it means that the node has nothing more along the one relation of a list.
	 */
	private static CompletableFuture<Optional<Silence>> silence(DataFetchingEnvironment env, Neighbours asked) {
		List<String> kinds = asked.kinds();
		if (kinds == null || kinds.size() != 1 || asked.direction() == Neighbours.Direction.BOTH) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		boolean outwards = asked.direction() == Neighbours.Direction.OUT;
		return Loaders.vertex(env, vertex(env).id(), new Loaders.Node(List.of(Listing.STORED), List.of()))
			.thenApply((node) -> Listing.of(node.properties().get(Listing.STORED)))
			.thenApply((listings) -> Optional.of(Listing.find(listings, kinds.getFirst(), outwards).isPresent()
					? Silence.NONE : Silence.NOT_COVERED));
	}

	private Object claims(DataFetchingEnvironment env) {
		List<String> properties = env.getArgument("properties");
		List<String> grades = env.getArgument("grades");
		return Loaders.claims(env, vertex(env).id())
			.thenApply((claims) -> claims.stream()
				.filter((claim) -> properties == null || properties.contains(claim.property()))
				.filter((claim) -> grades == null || grades.contains(claim.grade().name()))
				.toList());
	}

	private @Nullable DataFetcher<?> ofRelation(String field) {
		return switch (field) {
			case "kind" -> plain((env) -> link(env).kind());
			case "label" -> plain((env) -> type(link(env)).label().in(RequestLanguage.of(env)));
			case "sentence" -> this::sentence;
			case "from" -> (env) -> this.lists.vertex(env, link(env).from());
			case "to" -> (env) -> this.lists.vertex(env, link(env).to());
			case "grade" -> plain((env) -> link(env).grade());
			case "evidence" -> (env) -> this.evidence.read(env, link(env).citations());
			case "state" -> (env) -> state(Times.of(link(env).properties()), env);
			case "premises" -> (env) -> Loaders.links(env, link(env).premises());
			case "properties" -> (env) -> properties(link(env));
			default -> stored(field, STORED_OF_RELATIONS, this.ontology.commonRelationProperties(), Map.of());
		};
	}

	/**
	 * Reads what is stored under that name; null where nothing can be, so that a mistyped
	 * field is found.
	 */
	private static @Nullable StoredValue stored(String field, Set<String> always, Map<String, PropertyType> some,
			Map<String, PropertyType> more) {
		return (always.contains(field) || some.containsKey(field) || more.containsKey(field)) ? new StoredValue(field)
				: null;
	}

	private Object sentence(DataFetchingEnvironment env) {
		return Loaders.vertices(env, List.of(link(env).from(), link(env).to()))
			.thenApply((ends) -> this.sentences
				.sentence(link(env).kind(), ends.getFirst().named(), ends.getLast().named(),
						validity(Times.of(link(env).properties()), env) == Validity.ENDED)
				.in(RequestLanguage.of(env)));
	}

	/** What the ontology declares for this type of relation alone. */
	private List<RelationProperty> properties(Link link) {
		List<RelationProperty> properties = new ArrayList<>();
		type(link).properties()
			.keySet()
			.stream()
			.filter((name) -> !this.ontology.commonRelationProperties().containsKey(name))
			.forEach((name) -> {
				Object lv = link.value(name, Language.LV);
				Object en = link.value(name, Language.EN);
				if (lv != null && en != null) {
					properties.add(new RelationProperty(name, new Text(lv.toString(), en.toString())));
				}
			});
		return properties;
	}

	private Optional<DataFetcher<?>> ofClaim(String field) {
		return switch (field) {
			case "evidence" -> Optional.of((env) -> this.evidence.read(env, ((Claim) source(env)).citations()));
			case "premises" -> Optional.of(this::premises);
			case "reason" -> Optional.of((env) -> {
				Text reason = ((Claim) source(env)).reason();
				return (reason != null) ? reason.in(RequestLanguage.of(env)) : null;
			});
			case "printed" -> Optional.of((env) -> Printed.of(((Claim) source(env)).value(), RequestLanguage.of(env)));
			case "value" -> Optional.of((env) -> {
				Object value = ((Claim) source(env)).value();
				return (value instanceof Text text) ? text.in(RequestLanguage.of(env)) : value.toString();
			});
			default -> Optional.empty();
		};
	}

	/** The claims of which a derived claim was made; they stand on nodes. */
	private Object premises(DataFetchingEnvironment env) {
		List<String> premises = ((Claim) source(env)).premises();
		if (premises.isEmpty()) {
			return List.of();
		}
		String node = premises.getFirst().substring(0, premises.getFirst().lastIndexOf('#'));
		return Loaders.claims(env, node)
			.thenApply((claims) -> claims.stream()
				.filter((claim) -> premises.contains(node + "#" + claim.property()))
				.toList());
	}

	/** What is at hand already, or read with its node, costs less than to measure it. */
	private static DataFetcher<?> plain(TrivialDataFetcher<?> value) {
		return value;
	}

	private RelationType type(Link link) {
		return this.ontology.findRelationType(link.kind()).orElseThrow();
	}

	private static Vertex vertex(DataFetchingEnvironment env) {
		return (Vertex) source(env);
	}

	private static Link link(DataFetchingEnvironment env) {
		return (Link) source(env);
	}

	private static Object source(DataFetchingEnvironment env) {
		return Objects.requireNonNull(env.getSource());
	}

	private static String typeName(Type<?> type) {
		return switch (type) {
			case NonNullType nonNull -> typeName(nonNull.getType());
			case ListType list -> typeName(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalStateException("no such type of type: " + type);
		};
	}

	/**
	 * A further property of a relation.
	 *
	 * @param name name of the property in the ontology
	 * @param value its value
	 */
	record RelationProperty(String name, Text value) {
	}

	/**
	 * What a list of nodes asks for.
	 *
	 * @param selection which nodes
	 * @param below lists of neighbours of each of them
	 */
	private record RootList(Selection selection, List<Neighbours> below) {
	}

}

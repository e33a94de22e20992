package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.graphql.Plans.Plan;
import lv.saiknes.graphql.Plans.Question;
import lv.saiknes.model.Language;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a query and estimates what it costs before it runs, tells it in
 * the answer's extensions, and refuses what is too much. The cost is the number of nodes
 * and relations that would be read if every list were full: a list costs its page size
 * ({@code first} or {@code last}, else what is typical for it) times what is asked of
 * each entry, plus one; a list of neighbours that is asked of many nodes is no longer
 * than such lists are in the data. Other lists say their size by {@code @listSize}, and
 * fields that read more than they return say so by {@code @cost}.
 */
final class QueryCost extends SimplePerformantInstrumentation {

	private static final String LIST_SIZE = "listSize";

	/** How many entries of the schema take as long as a node of the graph. */
	private static final int ENTRIES_OF_SCHEMA = 10;

	private static final int USUAL_LIST_OF_SCHEMA = 20;

	private static final int WITHIN = 50;

	private final int limit;

	private final TypicalSizes sizes;

	private final Plans plans = new Plans();

	QueryCost(int limit, TypicalSizes sizes) {
		this.limit = limit;
		this.sizes = sizes;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Question question = Plans.question(context);
		Plan plan = this.plans.find(question);
		if (plan == null) {
			try {
				plan = new Plan(cost(context), Map.of());
			}
			catch (ApiError ex) {
				throw new AbortExecutionException(List.of(ex.toError(RequestLanguage.of(context.getGraphQLContext()))));
			}
		}
		context.getGraphQLContext().put(Question.class, question).put(Plan.class, plan);
		if (plan.cost() > this.limit) {
			throw refusal(plan.cost(), RequestLanguage.of(context.getGraphQLContext()));
		}
		return SimpleInstrumentationContext.noOp();
	}

	private int cost(ExecutionContext context) {
		int types = context.getGraphQLSchema().getAllTypesAsList().size();
		ArgumentLimits.checkVariables(context.getCoercedVariables().toMap());
		return QueryComplexityCalculator.newCalculator()
			.schema(context.getGraphQLSchema())
			.document(context.getDocument())
			.operationName(context.getExecutionInput().getOperationName())
			.variables(context.getCoercedVariables())
			.fieldComplexityCalculator((field, children) -> {
				ArgumentLimits.check(field.getFieldDefinition(), field.getArguments());
				return of(field, children, types);
			})
			.build()
			.calculate();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Plan plan = parameters.getGraphQLContext().get(Plan.class);
		if (plan == null) {
			return CompletableFuture.completedFuture(result);
		}
		if (result.getErrors().isEmpty()) {
			this.plans.keep(parameters.getGraphQLContext().get(Question.class), plan, parameters.getGraphQLContext());
		}
		Map<Object, Object> extensions = new LinkedHashMap<>(
				(result.getExtensions() != null) ? result.getExtensions() : Map.of());
		Map<String, Integer> told = new LinkedHashMap<>();
		told.put("requested", plan.cost());
		told.put("limit", this.limit);
		extensions.put("cost", told);
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.extensions(extensions)));
	}

	private int of(FieldComplexityEnvironment field, int children, int types) {
		String type = GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName();
		if (field.getFieldDefinition().getName().startsWith("__") || type.startsWith("__")) {
			return ofSchema(field, children, types);
		}
		int weight = weight(field) + ofFilter(given(field).get("filter"));
		if (type.endsWith("Connection")) {
			return capped(1L + weight + (long) pageSize(field) * Math.max(1, children));
		}
		int size = declaredSize(field);
		if (size >= 0) {
			return capped(1L + weight + (long) size * Math.max(1, children));
		}
		boolean readsSomething = field.getFieldDefinition().getArgument("id") != null || type.equals("Relation")
				|| type.equals("Evidence");
		return capped((long) children + weight + (readsSomething ? 1 : 0));
	}

	/**
	 * What the schema says of itself is at hand, so that ten entries count as one; but
	 * lists within lists multiply there, too.
	 */
	private static int ofSchema(FieldComplexityEnvironment field, int children, int types) {
		GraphQLFieldDefinition definition = field.getFieldDefinition();
		boolean wide = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
		if (definition.getName().startsWith("__")) {
			return children / ENTRIES_OF_SCHEMA;
		}
		return !wide ? children : capped(
				(long) (definition.getName().equals("types") ? types : USUAL_LIST_OF_SCHEMA) * Math.max(1, children));
	}

	/**
	 * Whether the field stands in a list, so that it is asked of many nodes.
	 */
	private static boolean isWithinList(FieldComplexityEnvironment field) {
		for (FieldComplexityEnvironment around = field.getParentEnvironment(); around != null; around = around
			.getParentEnvironment()) {
			GraphQLType type = around.getFieldDefinition().getType();
			if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Filters within filters, and counts, look at the neighbours of each node that they
	 * are held against.
	 */
	private static int ofFilter(@Nullable Object filter) {
		int weight = 0;
		if (filter instanceof Map<?, ?> parts) {
			for (Map.Entry<?, ?> part : parts.entrySet()) {
				String name = String.valueOf(part.getKey());
				weight += ofFilter(part.getValue()) + ((name.equals("count") || name.endsWith("Where")) ? WITHIN : 0);
			}
		}
		return weight;
	}

	private static int weight(FieldComplexityEnvironment field) {
		GraphQLAppliedDirective cost = field.getFieldDefinition().getAppliedDirective("cost");
		return (cost != null && value(cost, "weight") instanceof Integer weight) ? weight : 0;
	}

	private int pageSize(FieldComplexityEnvironment field) {
		GraphQLAppliedDirective relation = field.getFieldDefinition().getAppliedDirective("relation");
		int usual = Paging.USUAL_PAGE;
		int most = Integer.MAX_VALUE;
		if (relation != null) {
			Integer typical = (relation.getArgument("typical") != null) ? relation.getArgument("typical").getValue()
					: null;
			usual = (typical != null) ? typical : Paging.USUAL_PAGE;
			most = isWithinList(field) ? this.sizes.typical(String.valueOf(value(relation, "kind")),
					String.valueOf(value(relation, "direction"))) : most;
		}
		for (String argument : new String[] { "first", "last" }) {
			if (given(field).get(argument) instanceof Integer size) {
				return Math.min(most, Math.max(0, size));
			}
		}
		return Math.min(most, usual);
	}

	/**
	 * How many entries {@code @listSize} gives the field, on itself or on the field that
	 * it stands in; -1 where it says nothing.
	 */
	private static int declaredSize(FieldComplexityEnvironment field) {
		GraphQLAppliedDirective own = field.getFieldDefinition().getAppliedDirective(LIST_SIZE);
		if (own != null && value(own, "sizedFields") == null) {
			return size(own, field);
		}
		FieldComplexityEnvironment parent = field.getParentEnvironment();
		GraphQLAppliedDirective around = (parent != null) ? parent.getFieldDefinition().getAppliedDirective(LIST_SIZE)
				: null;
		return (around != null && value(around, "sizedFields") instanceof List<?> sized
				&& sized.contains(field.getFieldDefinition().getName())) ? size(around, parent) : -1;
	}

	private static int size(GraphQLAppliedDirective listSize, FieldComplexityEnvironment field) {
		if (value(listSize, "slicingArguments") instanceof List<?> arguments) {
			for (Object argument : arguments) {
				if (given(field).get(argument) instanceof Integer size) {
					return Math.max(0, size);
				}
				if (given(field).get(argument) instanceof List<?> entries) {
					return entries.size();
				}
			}
		}
		return (value(listSize, "assumedSize") instanceof Integer assumed) ? assumed : Paging.USUAL_PAGE;
	}

	private static Map<String, Object> given(FieldComplexityEnvironment field) {
		return GivenArguments.of(field.getFieldDefinition(), field.getArguments());
	}

	private static @Nullable Object value(GraphQLAppliedDirective directive, String argument) {
		return directive.getArgument(argument).getValue();
	}

	private static int capped(long cost) {
		return (int) Math.min(cost, Integer.MAX_VALUE / 2);
	}

	private AbortExecutionException refusal(int cost, Language language) {
		GraphQLError error = GraphqlErrorBuilder.newError()
			.errorType(Code.TOO_EXPENSIVE)
			.message(ApiError.format(Words.text("refusal.cost", cost, this.limit), language))
			.extensions(Map.of("code", Code.TOO_EXPENSIVE.name(), "cost", cost, "limit", this.limit))
			.build();
		return new AbortExecutionException(List.of(error));
	}

}

package lv.saiknes.graphql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What says nothing is as if it were left out, for each argument of each field of the
 * schema.
 */
@ServerTest
class NullTests {

	/** Values of arguments that cannot be left out, for one field or for all. */
	private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("id", "\"rezekne\""),
			Map.entry("ids", "[\"rezekne\", \"daugavpils\", \"balvi-municipality\"]"), Map.entry("text", "\"skola\""),
			Map.entry("actor", "\"rezekne\""), Map.entry("from", "[\"rezekne\"]"),
			Map.entry("share", "[{relation: FUNDED_BY, direction: OUT}]"), Map.entry("group", "{by: KIND}"),
			Map.entry("traceMatrix.from", "{ids: [\"rezekne\"]}"),
			Map.entry("traceMatrix.to", "{ids: [\"lpr-3.1.1\"]}"), Map.entry("counterfactual.from", "\"dmitrov\""),
			Map.entry("counterfactual.to", "\"daugavpils-university\""),
			Map.entry("planChanges.from", "\"daugavpils-programme-2020\""),
			Map.entry("planChanges.to", "\"rezekne-programme-2029\""));

	/** What one of several arguments must give, so that there is a question. */
	private static final Map<String, String> NEEDED = Map.of("trace", "to: [\"lpr-3.1.1\"]", "partners",
			"themes: [\"culture\"]", "fundingFor", "themes: [\"culture\"]", "consortium", "themes: [\"culture\"]");

	@LocalServerPort
	private int port;

	@Autowired
	private GraphQlSource source;

	private Api api;

	private GraphQLSchema schema;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
		this.schema = this.source.schema();
	}

	@ParameterizedTest
	@EnumSource
	void whatSaysNothingIsLeftOut(Nothing nothing) {
		Map<String, String> ways = ways();
		assertThat(ways.keySet()).contains("Query", "Municipality", "Relation", "Evidence", "Claim", "State", "Gap");
		List<String> wrong = new ArrayList<>();
		int arguments = 0;
		for (Map.Entry<String, String> way : ways.entrySet()) {
			GraphQLObjectType type = this.schema.getObjectType(way.getKey());
			for (List<GraphQLFieldDefinition> fields : portions(type)) {
				List<String> given = fields.stream()
					.flatMap((field) -> nullable(field).map((argument) -> field.getName() + "." + argument.getName()
							+ ": " + nothing.of(argument.getType())))
					.filter((argument) -> !argument.endsWith(": "))
					.toList();
				arguments += given.size();
				JsonNode without = ask(way.getValue(), fields, (field, argument) -> "");
				JsonNode with = ask(way.getValue(), fields, (field, argument) -> nothing.of(argument.getType()));
				if (without.has("errors") || !without.get("data").equals(with.get("data"))
						|| !without.get("extensions").equals(with.get("extensions"))) {
					wrong.add(type.getName() + " " + given + "\n  " + without.path("errors") + "\n  "
							+ with.path("errors") + "\n  " + without + "\n  " + with);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(arguments).isGreaterThan(100);
	}

	@Test
	void aVariableThatIsNullIsLeftOutToo() {
		String query = """
				query($kinds: [Kind!], $first: Int = 2, $filter: ActorFilter, $grades: [Grade!]) {
				  search(text: "skola", kinds: $kinds, first: $first) { nodes { id } }
				  municipalities(first: 3, filter: $filter) { nodes { id memberOf(grades: $grades) { totalCount } } }
				}""";
		Map<String, Object> nulls = new LinkedHashMap<>();
		Stream.of("kinds", "filter", "grades").forEach((name) -> nulls.put(name, null));
		JsonNode answer = this.api.ask(query, nulls, "en");
		assertThat(answer.has("errors")).isFalse();
		assertThat(answer.get("data")).isEqualTo(this.api.ask(query, Map.of(), "en").get("data"));
		assertThat(answer.at("/data/municipalities/nodes")).hasSize(3);
	}

	@Test
	void aListThatMustBeGivenMayBeEmpty() {
		assertThat(this.api.data("{ nodes(ids: []) { id } }").get("nodes")).isEmpty();
	}

	private JsonNode ask(String way, List<GraphQLFieldDefinition> fields,
			BiFunction<GraphQLFieldDefinition, GraphQLArgument, String> value) {
		String selection = fields.stream()
			.map((field) -> field.getName() + arguments(field, value) + below(field.getType()))
			.collect(Collectors.joining(" "));
		return this.api.ask(way.replace("…", selection), Map.of(), "en");
	}

	private static String arguments(GraphQLFieldDefinition field,
			BiFunction<GraphQLFieldDefinition, GraphQLArgument, String> value) {
		List<String> arguments = new ArrayList<>();
		String needed = NEEDED.get(field.getName());
		if (needed != null && field.getArgument(needed.substring(0, needed.indexOf(':'))) != null) {
			arguments.add(needed);
		}
		for (GraphQLArgument argument : field.getArguments()) {
			String sample = GraphQLTypeUtil.isNonNull(argument.getType()) ? Objects.requireNonNull(
					SAMPLES.getOrDefault(field.getName() + "." + argument.getName(), SAMPLES.get(argument.getName())),
					argument.getName()) : value.apply(field, argument);
			if (!sample.isEmpty() && arguments.stream().noneMatch((one) -> one.startsWith(argument.getName() + ":"))) {
				arguments.add(argument.getName() + ": " + sample);
			}
		}
		return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
	}

	/** What is asked of a value: of a list, which entries it has. */
	private String below(GraphQLType type) {
		GraphQLType plain = GraphQLTypeUtil.unwrapAll(type);
		if (!GraphQLTypeUtil.isObjectType(plain) && !GraphQLTypeUtil.isInterfaceOrUnion(plain)) {
			return "";
		}
		return (plain instanceof GraphQLObjectType object && object.getFieldDefinition("totalCount") != null)
				? " { totalCount }" : " { __typename }";
	}

	/** Fields that take arguments which may be left out, a few at a time. */
	private static List<List<GraphQLFieldDefinition>> portions(GraphQLObjectType type) {
		List<GraphQLFieldDefinition> fields = type.getFieldDefinitions()
			.stream()
			.filter((field) -> nullable(field).findAny().isPresent())
			.filter((field) -> field.getArguments()
				.stream()
				.allMatch((argument) -> !GraphQLTypeUtil.isNonNull(argument.getType())
						|| SAMPLES.containsKey(argument.getName())
						|| SAMPLES.containsKey(field.getName() + "." + argument.getName())))
			.toList();
		List<List<GraphQLFieldDefinition>> portions = new ArrayList<>();
		int size = type.getName().equals("Query") ? 4 : 40;
		for (int i = 0; i < fields.size(); i += size) {
			portions.add(fields.subList(i, Math.min(i + size, fields.size())));
		}
		return portions;
	}

	private static Stream<GraphQLArgument> nullable(GraphQLFieldDefinition field) {
		return field.getArguments().stream().filter((argument) -> !GraphQLTypeUtil.isNonNull(argument.getType()));
	}

	/** A query for each type of objects, with a gap where its fields are to be asked. */
	private Map<String, String> ways() {
		Map<String, String> ways = new LinkedHashMap<>(Map.of("Query", "{ … }"));
		Deque<String> next = new ArrayDeque<>(List.of("Query"));
		while (!next.isEmpty()) {
			String type = next.removeFirst();
			for (GraphQLFieldDefinition field : this.schema.getObjectType(type).getFieldDefinitions()) {
				if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType reached
						&& !ways.containsKey(reached.getName()) && field.getArgument("id") == null) {
					ways.put(reached.getName(),
							ways.get(type)
								.replace("…",
										field.getName() + arguments(field,
												(owner, argument) -> argument.getName().equals("first") ? "2" : "")
												+ " { … }"));
					next.add(reached.getName());
				}
			}
		}
		return ways;
	}

	/** Ways of saying nothing; empty where a type cannot say it so. */
	enum Nothing {

		NULL {
			@Override
			String of(GraphQLInputType type) {
				return "null";
			}
		},

		EMPTY_LIST {
			@Override
			String of(GraphQLInputType type) {
				return GraphQLTypeUtil.isList(type) ? "[]" : "";
			}
		},

		NULLS_WITHIN {
			@Override
			String of(GraphQLInputType type) {
				return parts(type, NULL, 2);
			}
		},

		EMPTY_LISTS_WITHIN {
			@Override
			String of(GraphQLInputType type) {
				return parts(type, EMPTY_LIST, 2);
			}
		};

		abstract String of(GraphQLInputType type);

		private static String parts(GraphQLInputType type, Nothing nothing, int depth) {
			if (GraphQLTypeUtil.isList(type)
					|| !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input)) {
				return "";
			}
			return input.getFields()
				.stream()
				.filter((field) -> !GraphQLTypeUtil.isNonNull(field.getType()))
				.filter((field) -> !field.getName().matches(".*(EveryMeasure|Where)"))
				.map((field) -> {
					String part = (depth > 1) ? parts(field.getType(), nothing, depth - 1) : "";
					return Map.entry(field.getName(), part.isEmpty() ? nothing.of(field.getType()) : part);
				})
				.filter((part) -> !part.getValue().isEmpty())
				.map((part) -> part.getKey() + ": " + part.getValue())
				.collect(Collectors.joining(", ", "{", "}"));
		}

	}

}

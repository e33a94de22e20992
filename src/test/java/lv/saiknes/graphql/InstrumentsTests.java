package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wants to hear of fields does; the program's own do not, which is what is fast. */
class InstrumentsTests {

	@Test
	void nobodyInTheProgramHearsOfFields() {
		assertThat(List.of(new GraphQlObservationInstrumentation(ObservationRegistry.NOOP), new GivenArguments()))
			.noneMatch(Instruments::hearsOfFields);
		assertThat(Instruments.hearsOfFields(new SimplePerformantInstrumentation())).isFalse();
	}

	@Test
	void whoWantsToHearOfFieldsDoes() {
		List<String> heard = new ArrayList<>();
		Instrumentation listener = new SimplePerformantInstrumentation() {

			@Override
			public InstrumentationContext<Object> beginFieldCompletion(
					InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
				heard.add(parameters.getField().getName());
				return SimpleInstrumentationContext.noOp();
			}

		};
		assertThat(Instruments.hearsOfFields(listener)).isTrue();
		DataFetcher<String> greeting = (environment) -> "labdien";
		GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(
					new SchemaParser().parse("type Query { greeting: String }"),
					RuntimeWiring.newRuntimeWiring()
						.type("Query", (type) -> type.dataFetcher("greeting", greeting))
						.build()))
			.instrumentation(new Instruments(List.of(new GivenArguments(), listener)))
			.build()
			.execute("{ greeting }");
		assertThat(heard).containsExactly("greeting");
	}

}

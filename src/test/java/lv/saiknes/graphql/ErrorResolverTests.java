package lv.saiknes.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorResolverTests {

	private static final IllegalStateException FAULT = new IllegalStateException("The driver has been closed.");

	@Test
	void aFaultStandsInTheLogWithItsNumber(CapturedOutput output) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.refresh();
			GraphQLError error = resolve(context);
			assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
			assertThat(output).contains(String.valueOf(error.getExtensions().get("id")));
		}
	}

	@Test
	void whatFailsBecauseTheProgramIsBeingStoppedIsNoFaultOfIt(CapturedOutput output) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.refresh();
		context.close();
		assertThat(resolve(context).getExtensions()).containsEntry("code", "UNAVAILABLE");
		assertThat(output).doesNotContain("Internal error");
	}

	private static GraphQLError resolve(GenericApplicationContext context) {
		List<GraphQLError> errors = new ErrorResolver(context).resolveException(FAULT, environment()).block();
		return Objects.requireNonNull(errors).getFirst();
	}

	private static DataFetchingEnvironment environment() {
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
			.graphQLContext(GraphQLContext.getDefault())
			.locale(Locale.ENGLISH)
			.mergedField(MergedField.newMergedField(Field.newField("entity").build()).build())
			.executionStepInfo(ExecutionStepInfo.newExecutionStepInfo()
				.type(graphql.Scalars.GraphQLString)
				.path(ResultPath.rootPath().segment("entity"))
				.build())
			.build();
	}

}

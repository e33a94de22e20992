package lv.saiknes.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * What watches over requests, one after the other. An answer has hundreds of fields, of
 * each of which the engine tells several times; where nobody wants to hear of them, that
 * goes no further.
 */
final class Instruments extends ChainedInstrumentation {

	/** By what the engine tells of fields and of the objects that have them. */
	private static final Set<String> OF_FIELDS = Set.of("beginExecutionStrategy", "beginExecuteObject",
			"beginFieldExecution", "beginFieldFetch", "beginFieldFetching", "beginFieldCompletion",
			"beginFieldListCompletion");

	private final boolean heard;

	Instruments(List<Instrumentation> all) {
		super(all);
		this.heard = all.stream().anyMatch(Instruments::hearsOfFields);
	}

	static boolean hearsOfFields(Instrumentation one) {
		Set<Class<?>> silent = Set.of(Instrumentation.class, SimplePerformantInstrumentation.class);
		return Arrays.stream(one.getClass().getMethods())
			.anyMatch((method) -> OF_FIELDS.contains(method.getName()) && !silent.contains(method.getDeclaringClass()));
	}

	@Override
	public ExecutionStrategyInstrumentationContext beginExecutionStrategy(
			InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
		return this.heard ? super.beginExecutionStrategy(parameters, state)
				: ExecutionStrategyInstrumentationContext.NOOP;
	}

	@Override
	public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
			InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
		return this.heard ? super.beginExecuteObject(parameters, state) : ExecuteObjectInstrumentationContext.NOOP;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
			InstrumentationState state) {
		return this.heard ? super.beginFieldExecution(parameters, state) : SimpleInstrumentationContext.noOp();
	}

	@Override
	public FieldFetchingInstrumentationContext beginFieldFetching(InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		return this.heard ? super.beginFieldFetching(parameters, state) : FieldFetchingInstrumentationContext.NOOP;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldCompletion(
			InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
		return this.heard ? super.beginFieldCompletion(parameters, state) : SimpleInstrumentationContext.noOp();
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
			InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
		return this.heard ? super.beginFieldListCompletion(parameters, state) : SimpleInstrumentationContext.noOp();
	}

	/** What is at hand is measured by nobody, and asks for nothing but the language. */
	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		return parameters.isTrivialDataFetcher() ? fetcher : super.instrumentDataFetcher(fetcher, parameters, state);
	}

}

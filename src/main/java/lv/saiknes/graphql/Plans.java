package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was worked out of a document with its variables: its cost, and what each of
 * its fields asks of the store. Programs ask the same again and again, and both follow
 * from the question alone; what took a look at the data for it is not kept. Safe to share
 * between threads.
 */
final class Plans {

	/** So much is kept, counted in letters of variables and in fields. */
	private static final long MOST = 1_000_000;

	/** What a plan counts beside its variables and fields. */
	private static final int EACH = 500;

	private final Cache<Question, Plan> plans = Caffeine.newBuilder()
		.executor(Runnable::run)
		.maximumWeight(MOST)
		.weigher((Question question, Plan plan) -> EACH + question.variables().toString().length()
				+ EACH * plan.fields().size())
		.build();

	static Question question(ExecutionContext context) {
		return new Question(context.getDocument(), context.getExecutionInput().getOperationName(),
				context.getCoercedVariables().toMap(), RequestLanguage.of(context.getGraphQLContext()));
	}

	/** The plan of a question, null where none is kept. */
	@Nullable Plan find(Question question) {
		return this.plans.getIfPresent(question);
	}

	/**
	 * Keeps what a request that was answered without errors has worked out.
	 * @param plan the plan by which it was answered
	 * @param request what it knows
	 */
	void keep(Question question, Plan plan, GraphQLContext request) {
		Map<OncePerField.Place, Object> worked = OncePerField.worked(request);
		if (!Filters.hasLookedUp(request) && (find(question) == null || !worked.isEmpty())) {
			Map<OncePerField.Place, Object> all = new HashMap<>(plan.fields());
			all.putAll(worked);
			this.plans.put(question, new Plan(plan.cost(), all));
		}
	}

	/**
	 * A question.
	 *
	 * @param document the very document; another one of the same text is another
	 * @param operation name of the operation, null where there is but one
	 * @param variables the variables
	 * @param language the language of the request
	 */
	record Question(Document document, @Nullable String operation, Map<String, Object> variables, Language language) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Question question && question.document == this.document
					&& Objects.equals(question.operation, this.operation) && question.language == this.language
					&& question.variables.equals(this.variables);
		}

		@Override
		public int hashCode() {
			return 31 * System.identityHashCode(this.document) + this.variables.hashCode();
		}

	}

	/**
	 * What was worked out.
	 *
	 * @param cost what the question costs, as estimated
	 * @param fields what its fields ask for
	 */
	record Plan(int cost, Map<OncePerField.Place, Object> fields) {

		Plan {
			fields = Map.copyOf(fields);
		}

	}

}

package lv.saiknes.graphql;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Language;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The language of names and sentences: the argument {@code lang} of a field, else that of
 * the request, which is found as for the pages.
 */
@Component
public class RequestLanguage implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Language language = Language.of(request.getLocale());
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext((context) -> context.of(Language.class, language))
					.locale(engineLocale(language))
					.build());
		return chain.next(request);
	}

	/**
	 * The locale by which the engine finds its words, in files of its own: {@code i18n}
	 * has Latvian ones. The root stands for English, which alone does not fall back to
	 * the language of the machine.
	 */
	private static Locale engineLocale(Language language) {
		return (language == Language.EN) ? Locale.ROOT : Locale.of("lv");
	}

	/** The language of the request; Latvian where none is known. */
	static Language of(GraphQLContext context) {
		return context.getOrDefault(Language.class, Language.LV);
	}

	/** The language in which a field is to be answered. */
	public static Language of(DataFetchingEnvironment environment) {
		Object given = environment.getArguments().get("lang");
		return (given != null) ? Language.valueOf(given.toString()) : of(environment.getGraphQlContext());
	}

}

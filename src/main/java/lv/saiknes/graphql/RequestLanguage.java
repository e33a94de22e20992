package lv.saiknes.graphql;

import java.util.List;
import java.util.Locale;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Language;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The language of names and sentences: the argument {@code lang} of a field, else the
 * request's {@code Accept-Language}, else Latvian.
 */
@Component
public class RequestLanguage implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Language language = of(request.getHeaders());
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext((context) -> context.of(Language.class, language)).build());
		return chain.next(request);
	}

	private static Language of(HttpHeaders headers) {
		try {
			Locale locale = Locale.lookup(headers.getAcceptLanguage(), List.of(Locale.of("lv"), Locale.ENGLISH));
			return Locale.ENGLISH.equals(locale) ? Language.EN : Language.LV;
		}
		catch (IllegalArgumentException ex) {
			return Language.LV;
		}
	}

	/** The language in which a field is to be answered. */
	public static Language of(DataFetchingEnvironment environment) {
		return AskedField.of(environment).language();
	}

}

package lv.saiknes.house;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages' language and the headers that keep them to themselves. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** GraphiQL writes style elements and runs its editor in workers. */
	private static final String PLAYGROUND = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
			+ " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none';"
			+ " frame-ancestors 'none'";

	/** The parameter {@code lang}, else the browser's wish, else Latvian. */
	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {

			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				String asked = request.getParameter("lang");
				return "en".equals(asked) ? Locale.ENGLISH
						: "lv".equals(asked) ? Locale.of("lv") : super.resolveLocale(request);
			}

		};
		resolver.setSupportedLocales(List.of(Locale.of("lv"), Locale.ENGLISH));
		resolver.setDefaultLocale(Locale.of("lv"));
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				boolean playground = request.getRequestURI().startsWith("/graphiql");
				response.setHeader("Content-Security-Policy", playground ? PLAYGROUND : STRICT);
				response.setHeader("X-Content-Type-Options", "nosniff");
				response.setHeader("Referrer-Policy", "no-referrer");
				return true;
			}

		});
	}

}

package lv.saiknes.house;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.query.EntityTags;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** The pages' language and the headers that keep them to themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ CrossOriginSettings.class, PageSettings.class, PublisherSettings.class })
class WebConfiguration implements WebMvcConfigurer {

	/**
	 * Where data stands that other sites' pages may read; nothing there can be changed.
	 */
	private static final List<String> PUBLIC_DATA = List.of("/graphql", "/export/**", "/id/**", "/questions.json");

	private static final Duration A_DAY = Duration.ofDays(1);

	private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String STATIC = "classpath:/static/";

	/** GraphiQL writes style elements and runs its editor in workers. */
	private static final String PLAYGROUND = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
			+ " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none';"
			+ " frame-ancestors 'none'";

	private final References references;

	private final CrossOriginSettings crossOrigin;

	private final EntityTags tags;

	private final PageSettings pages;

	private final ViewResolver views;

	WebConfiguration(@Lazy References references, CrossOriginSettings crossOrigin, EntityTags tags, PageSettings pages,
			@Lazy @Qualifier("thymeleafViewResolver") ViewResolver views) {
		this.pages = pages;
		this.views = views;
		this.references = references;
		this.crossOrigin = crossOrigin;
		this.tags = tags;
	}

	/** Without cookies; there is none but that of the desk, which is not for others. */
	@Override
	public void addCorsMappings(CorsRegistry registry) {
		if (!this.crossOrigin.origins().isEmpty()) {
			PUBLIC_DATA.forEach((path) -> registry.addMapping(path)
				.allowedOrigins(this.crossOrigin.origins().toArray(String[]::new))
				.allowedMethods("GET", "HEAD", "POST")
				.allowedHeaders("*")
				.exposedHeaders(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "X-Request-Id")
				.maxAge(A_DAY.toSeconds()));
		}
	}

	/**
	 * The one rule for pages and API: the parameter {@code lang}, else
	 * {@code Accept-Language}, else Latvian.
	 */
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

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> fileLinks() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new FileLinks());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	/**
	 * A file whose name carries a hash of its content never changes, so a browser need
	 * not ask for it again; pages name files so by {@code @{…}}. The names of fonts carry
	 * their version. All other files are asked about each time.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		CacheControl forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		registry.addResourceHandler("/assets/**").addResourceLocations(STATIC + "assets/").setCacheControl(forever);
		registry.addResourceHandler("/fonts/**").addResourceLocations(STATIC + "fonts/").setCacheControl(forever);
		registry.addResourceHandler("/{folder:css|explorer}/{file:.+-[0-9a-f]{32}\\.\\w+}")
			.addResourceLocations(STATIC)
			.setCacheControl(forever)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
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
		// What lies on the desk changes without the dataset.
		registry
			.addInterceptor(new PageTags(this.tags::find,
					(this.pages.cache() > 0) ? new KeptPages(this.pages.cache()) : null, this.views))
			.excludePathPatterns("/desk", "/desk/**");
		registry.addInterceptor(new CitationInterceptor(this.references)).addPathPatterns("/id/*");
	}

}

package lv.saiknes.export.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the exports behind the pages that show parts of the graph. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration implements WebMvcConfigurer {

	private final Exports exports;

	ExportConfiguration(Exports exports) {
		this.exports = exports;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new IdInterceptor(this.exports)).addPathPatterns("/id/*");
		registry.addInterceptor(new PartInterceptor(this.exports)).excludePathPatterns("/export/**", "/graphql/**");
	}

}

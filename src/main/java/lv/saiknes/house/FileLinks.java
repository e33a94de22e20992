package lv.saiknes.house;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Names files by their content's hash where a page links to them. Other links stay as
 * they are: to find out that one of the thousands on a page is no file Spring would look
 * for it in each library of the class path.
 */
final class FileLinks extends ResourceUrlEncodingFilter {

	/** Where files lie that have such names. */
	private static final List<String> FOLDERS = List.of("/css/", "/explorer/");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String context = ((HttpServletRequest) request).getContextPath();
		super.doFilter(request, response,
				(asked, naming) -> chain.doFilter(asked, new HttpServletResponseWrapper((HttpServletResponse) naming) {

					@Override
					public String encodeURL(String url) {
						return FOLDERS.stream().anyMatch((folder) -> url.startsWith(context + folder))
								? super.encodeURL(url) : url;
					}

				}));
	}

}

package lv.saiknes.gate;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what a request sends before a place is taken for it, so that whoever sends
 * slowly keeps nobody waiting, and refuses what is too large, takes too long, or has
 * parameters that cannot be read. Forms are read by the server itself, which has the same
 * limit of size.
 */
final class Bodies extends OncePerRequestFilter {

	private static final Duration TIME = Duration.ofSeconds(30);

	private static final Set<String> SENDING = Set.of("POST", "PUT", "PATCH");

	private final int limit;

	private final Refusals refusals;

	Bodies(int limit, Refusals refusals) {
		this.limit = limit;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			refuseSize(request, response);
			return;
		}
		try {
			request.getParameterMap();
		}
		catch (InvalidParameterException ex) {
			this.refusals.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "address");
			return;
		}
		String type = request.getContentType();
		boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		if (form || !SENDING.contains(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		InputStream in = request.getInputStream();
		byte[] buffer = new byte[8192];
		long end = System.nanoTime() + TIME.toNanos();
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			body.write(buffer, 0, read);
			if (body.size() > this.limit) {
				refuseSize(request, response);
				return;
			}
			if (System.nanoTime() - end > 0) {
				response.setHeader("Connection", "close");
				this.refusals.write(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT, "slow");
				return;
			}
		}
		chain.doFilter(new Received(request, body.toByteArray()), response);
	}

	private void refuseSize(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Connection", "close");
		this.refusals.write(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "size",
				this.limit / 1024);
	}

	/** A request whose body is there; it can be marked and read again. */
	private static final class Received extends HttpServletRequestWrapper {

		private final Stream stream;

		private @Nullable BufferedReader reader;

		Received(HttpServletRequest request, byte[] body) {
			super(request);
			this.stream = new Stream(body);
		}

		@Override
		public ServletInputStream getInputStream() {
			return this.stream;
		}

		@Override
		public BufferedReader getReader() {
			if (this.reader == null) {
				String encoding = getCharacterEncoding();
				this.reader = new BufferedReader(new InputStreamReader(this.stream,
						(encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8));
			}
			return this.reader;
		}

	}

	private static final class Stream extends ServletInputStream {

		private final ByteArrayInputStream body;

		Stream(byte[] body) {
			this.body = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return this.body.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.body.read(target, offset, length);
		}

		@Override
		public boolean markSupported() {
			return true;
		}

		@Override
		public void mark(int limit) {
			this.body.mark(limit);
		}

		@Override
		public void reset() {
			this.body.reset();
		}

		@Override
		public boolean isFinished() {
			return this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("the body is there already");
		}

	}

}

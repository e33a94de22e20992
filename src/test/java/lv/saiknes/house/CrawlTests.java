package lv.saiknes.house;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import lv.saiknes.address.PublicAddress;
import lv.saiknes.query.NodeReader;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Search engines are told of every page, in both languages. */
@ServerTest
class CrawlTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PublicAddress address;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theSitemapHasEachNodeInBothLanguages() throws Exception {
		Document map = parsed(this.api.get("/sitemap.xml").body());
		int pages = map.getElementsByTagName("loc").getLength();
		assertThat(pages).isGreaterThan(2 * RealData.DATASET.entities().size()).isLessThan(50_000);
		assertThat(map.getElementsByTagName("xhtml:link").getLength()).isEqualTo(2 * pages);
		List<String> addresses = IntStream.range(0, 30)
			.mapToObj((i) -> map.getElementsByTagName("loc").item(i).getTextContent())
			.toList();
		assertThat(addresses).allSatisfy(
				(one) -> assertThat(this.api.get(one.substring(one.indexOf('/', "http://".length()))).statusCode())
					.isEqualTo(200));
	}

	@Test
	void morePagesThanOneFileMayHaveStandInSeveral() throws Exception {
		NodeReader many = Mockito.mock(NodeReader.class);
		Mockito.when(many.listIds()).thenReturn(IntStream.range(0, 60_000).mapToObj((i) -> "n" + i).toList());
		CrawlController crawl = new CrawlController(many, this.address);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		try {
			MockHttpServletResponse index = new MockHttpServletResponse();
			crawl.sitemap(index);
			assertThat(parsed(index.getContentAsString()).getElementsByTagName("sitemap").getLength()).isEqualTo(3);
			MockHttpServletResponse last = new MockHttpServletResponse();
			crawl.part(3, last);
			assertThat(parsed(last.getContentAsString()).getElementsByTagName("loc").getLength()).isBetween(20_000,
					50_000);
			MockHttpServletResponse none = new MockHttpServletResponse();
			crawl.part(4, none);
			assertThat(none.getStatus()).isEqualTo(404);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	@Test
	void robotsAreToldWhereTheSitemapIs() {
		HttpResponse<String> robots = this.api.get("/robots.txt");
		assertThat(robots.body()).contains("Disallow: /graphql\n")
			.contains("Sitemap: http://127.0.0.1:" + this.port + "/sitemap.xml");
	}

	private static Document parsed(String xml) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(xml)));
	}

}

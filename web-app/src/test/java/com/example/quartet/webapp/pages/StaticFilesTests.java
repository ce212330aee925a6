package com.example.quartet.webapp.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.home.HomeTile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class StaticFilesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ResourceUrlProvider files;

	@Test
	void noLinkToAPageIsLookedForAmongTheFiles(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet())
			.flatMap((request) -> request.getPatternValues())
			.contains("/todos/{id}/delete")
			.noneMatch(this::lookedForAmongTheFiles);
	}

	private boolean lookedForAmongTheFiles(String page) {
		return this.files.getHandlerMap()
			.keySet()
			.stream()
			.anyMatch((files) -> new AntPathMatcher().match(files, page));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/quartet.css", "/js/quartet.js", "/img/quartet.svg",
			"/webjars/bootstrap/css/bootstrap.min.css" })
	void aLinkToAFileNamesItsContent(String file) {
		String hashed = this.files.getForLookupPath(file);
		assertThat(hashed).matches(".+-[0-9a-f]{32}\\..+");
		assertThat(this.mvc.get().uri(hashed)).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/quartet.css", "/webjars/bootstrap/css/bootstrap.min.css" })
	void anAddressThatDoesNotNameTheContentIsAskedForAgain(String file) {
		assertThat(this.mvc.get().uri(file)).hasStatusOk().hasHeader("Cache-Control", "no-cache");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/icons.css", "/css/quartet.css", "/js/quartet.js", "/js/todos.js", "/js/spa.js",
			"/img/quartet.svg", "/webjars/bootstrap/css/bootstrap.min.css", "/webjars/htmx.org/dist/htmx.min.js" })
	void theBuildCompressesWhatIsSent(String file) throws IOException {
		MvcTestResult compressed = this.mvc.get()
			.uri(this.files.getForLookupPath(file))
			.header("Accept-Encoding", "gzip, br")
			.exchange();
		assertThat(compressed).hasStatusOk().hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
		byte[] sent = compressed.getResponse().getContentAsByteArray();
		assertThat(new GZIPInputStream(new ByteArrayInputStream(sent)))
			.hasBinaryContent(this.mvc.get().uri(file).exchange().getResponse().getContentAsByteArray());
	}

	@Test
	void everyTileAndEveryLinkHasAnImageForItsIcon(@Autowired List<HomeTile> tiles,
			@Autowired List<NavigationLink> links) {
		Stream<String> icons = Stream.concat(tiles.stream().map(HomeTile::icon),
				links.stream().map(NavigationLink::icon));
		assertThat(icons).isNotEmpty()
			.allSatisfy(
					(icon) -> assertThat(this.mvc.get().uri("/css/icons.css")).bodyText().contains("." + icon + "{"));
	}

	@Test
	void aFileThatIsNotThereIsNotFound() {
		assertThat(this.mvc.get().uri("/css/gone.css")).hasStatus(404);
	}

}

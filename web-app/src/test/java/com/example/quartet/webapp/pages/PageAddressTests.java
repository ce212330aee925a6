package com.example.quartet.webapp.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PageAddressTests {

	@Test
	void aDeepAddressIsOnlyAnAddress() {
		String deep = "/a".repeat(990);
		assertThat(named(deep)).isEqualTo(deep);
		assertThat(named("/a".repeat(100_000))).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/todos?title=a%20b&due=2026-11-21", "/profile/personal",
			"/todos/11111111-2222-4333-8444-555555555555", "/a/b/?c=https://x.example//y", "/a.b/c~d" })
	void ourOwnPagesMayBeWanted(String page) {
		assertThat(named(page)).isEqualTo(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "todos", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example",
			"https://elsewhere.example", "javascript:alert(1)", "/\t/elsewhere.example", "/\r\nSet-Cookie: a=b",
			" /todos", "/caf\u00e9", "/a//b", "/a/../b", "/..", "/a/..", "/./a", "/a/.", "/a/..;/b", "/a;b",
			"/%2felsewhere.example", "/%2Felsewhere.example", "/a/%2e%2e/b", "/%2e%2e/", "/%5celsewhere.example",
			"/a%5c..", "/%252felsewhere.example", "/a%00", "/a?b=\\c", "/a#b", "/a?b#c", "/@elsewhere.example",
			"/:80/a", "/oauth2/authorization/entra?prompt=login", "/login/oauth2/code/entra" })
	void anythingElseLeadsHome(String page) {
		assertThat(named(page)).isEqualTo("/");
	}

	private static String named(String page) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter("page", page);
		return PageAddress.namedIn(request).address();
	}

}

package com.example.quartet.webapp.pages;

import com.example.quartet.webapp.FormAddresses;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@Import(FormAddresses.class)
class PageAddressResolverTests {

	@Autowired
	private PageAddressResolver addresses;

	@Autowired
	private FormAddresses forms;

	@Test
	void everyFormLeadsBackToAnAddressThatCanBeOpened() {
		this.forms.allLeadBackToAPage();
	}

	@ParameterizedTest
	@CsvSource({ "/todos,/todos?title=Milk%20%26%20bread", "/todos/1,/todos/1?title=Milk%20%26%20bread",
			"/todos/1/delete,/todos", "/todos/1/done,/todos",
			"/permissions/todos,/permissions?title=Milk%20%26%20bread",
			"/connect/web-app,/connect?title=Milk%20%26%20bread", "/no/such/form,/", "/logout,/" })
	void aFormLeadsBackToItsPageWithWhatWasTypedAndAButtonInARowToTheList(String sent, String page) {
		assertThat(pageOfPost(sent)).isEqualTo(page);
	}

	// region downstream
	@Test
	void aButtonInARowOfExportsLeadsToTheExports() {
		assertThat(pageOfPost("/exports/1/delete")).isEqualTo("/exports");
	}
	// endregion

	@Test
	void thePageIsRelativeToTheApplication() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/quartet/todos");
		request.setContextPath("/quartet");
		request.setQueryString("open=x");
		assertThat(this.addresses.pageOf(request)).isEqualTo(new PageAddress("/todos?open=x"));
	}

	private String pageOfPost(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setParameter("title", "Milk & bread");
		request.setParameter("_csrf", "secret");
		return this.addresses.pageOf(request).address();
	}

}

package com.example.quartet.webapp;

import java.util.UUID;

import com.example.quartet.webapp.pages.PageAddressResolver;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All addresses that forms are sent to.
 */
public class FormAddresses {

	private final PageAddressResolver pages;

	private final RequestMappingHandlerMapping mapping;

	FormAddresses(PageAddressResolver pages,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		this.pages = pages;
		this.mapping = mapping;
	}

	/**
	 * A person who has to sign in first comes back to a page, and not to an address that
	 * only takes forms.
	 */
	public void allLeadBackToAPage() {
		assertThat(this.mapping.getHandlerMethods().keySet())
			.filteredOn((handler) -> handler.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatExtracting((handler) -> handler.getPatternValues())
			.isNotEmpty()
			.allSatisfy((pattern) -> {
				String sent = pattern.replaceAll("[{][^}]*[}]", UUID.randomUUID().toString());
				String page = this.pages.pageOf(new MockHttpServletRequest("POST", sent)).address();
				assertThat(this.mapping.getHandler(new MockHttpServletRequest("GET", page))).isNotNull();
			});
	}

}

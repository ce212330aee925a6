package com.example.quartet.webapp.pages;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * Two sites may run from one jar: each page says on which of them somebody is.
 */
@Component
class SiteName implements ServletContextAware {

	private final String name;

	SiteName(@Value("${site.name}") String name) {
		this.name = name;
	}

	@Override
	public void setServletContext(ServletContext context) {
		context.setAttribute("siteName", this.name); // application.siteName in templates
	}

}

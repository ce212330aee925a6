package com.example.quartet.webapp.pages;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * Puts the name of this site on every page, because two sites may run from one jar.
 */
@Component
class SiteName implements ServletContextAware {

	private final String name;

	SiteName(@Value("${quartet.site.name}") String name) {
		this.name = name;
	}

	@Override
	public void setServletContext(ServletContext context) {
		context.setAttribute("siteName", this.name); // application.siteName in templates
	}

}

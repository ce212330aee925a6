package com.example.quartet.webapp.pages;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * What stands around every page, collected from beans, so that a feature adds its link
 * without touching a template.
 */
@Component
class PageLayout implements ServletContextAware {

	private final LayoutContents contents;

	PageLayout(ObjectProvider<NavigationLink> links, ObjectProvider<PageNotice> notices) {
		this.contents = new LayoutContents(links.orderedStream().toList(), notices.orderedStream().toList());
	}

	@Override
	public void setServletContext(ServletContext context) {
		context.setAttribute("layout", this.contents); // application.layout in templates
	}

}

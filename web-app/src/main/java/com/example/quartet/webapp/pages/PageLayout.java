package com.example.quartet.webapp.pages;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * The parts that all pages share, collected from beans, so that a feature adds its link
 * without touching a template.
 */
@Component
class PageLayout implements ServletContextAware {

	private final LayoutContents contents;

	private final SiteProperties site;

	private final ApplicationNameProperties applications;

	PageLayout(ObjectProvider<NavigationLink> links, ObjectProvider<PageScript> scripts,
			ObjectProvider<PageStyleSheet> styleSheets, ObjectProvider<PageNotice> notices, SiteProperties site,
			ApplicationNameProperties applications) {
		this.contents = new LayoutContents(links.orderedStream().toList(), scripts.orderedStream().toList(),
				styleSheets.orderedStream().toList(), notices.orderedStream().toList());
		this.site = site;
		this.applications = applications;
	}

	@Override
	public void setServletContext(ServletContext context) {
		// application.layout, application.siteName and application.names in templates
		context.setAttribute("layout", this.contents);
		context.setAttribute("siteName", this.site.name());
		context.setAttribute("names", this.applications.byId());
	}

}

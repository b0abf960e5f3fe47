/** The way on through the page: `Story Continued Below`, `Read more`, `Continue reading the main story`. */
export const continueReading: RegExp =
  /^[\s\W]*(?:(?:article|story) continue[sd]? (?:below|after (?:the )?(?:advertisement|ad))(?: advertisement)?|(?:continue|keep) reading(?: below| the main story)?|read more|scroll (?:down )?(?:to continue|for more|down)(?: reading| for (?:video|more))?|click (?:here )?to (?:continue|read more)|skip to (?:main )?content|weiterlesen|mehr lesen|lire (?:la suite|plus)|leer más|lees (?:meer|verder)|leia mais|читать далее)[\s\W]*$/iu

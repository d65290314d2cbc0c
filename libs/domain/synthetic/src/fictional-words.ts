/** Made-up words of our own; no list of real people or places was used. */
const list = (words: string): readonly string[] => words.split(' ');

/** First and second halves of surnames: Ashmere, Dellwick. */
export const SURNAME_STARTS = list(
  'Ash Birch Bram Cald Cedar Crow Dell Drift Elder Fallow Fern Flint Glen Gorse Hazel Heath Hollow Iron Juniper Kest Lark Linden Marl Moss Nettle Oaken Pebble Quill Raven Reed Rowan Sedge Silver Sorrel Tamar Thistle Umber Vale Willow Yarrow',
);
export const SURNAME_ENDS = list(
  'acre bank bourne brook by combe croft dale field ford garth gate hurst ley mere more pole shaw stead thorpe ton ward well wick wood worth',
);

export const GIVEN_NAMES: Readonly<Record<'1' | '2', readonly string[]>> = {
  '1': list(
    'Aldo Benno Corin Darian Edric Fabian Garrick Hollis Ivo Jarek Kellan Lorcan Marek Nolan Orrin Perrin Quentin Rurik Soren Tobin Ulric Varian Wendell Xander Yorick Zoltan',
  ),
  '2': list(
    'Adela Brisa Corinna Delphine Elspeth Fiora Greta Halina Isolde Junia Katya Linnea Mirela Nerys Odile Petra Quilla Rosalba Sunniva Thora Ulrika Vesna Willa Xenia Yseult Zelda',
  ),
};

export const STREETS = list(
  'Acorn Beacon Clover Dovecote Ember Foxglove Granary Harvest Inkwell Jackdaw Kestrel Lantern Meadow Nightjar Orchard Plover Quarry Ribbon Sparrow Tollgate',
);
export const STREET_KINDS = list('Ave Ct Dr Ln Rd St Way');

/** A made-up town with the county and postal code of the state it is put in. */
export interface Town {
  readonly city: string;
  readonly county: string;
  readonly postalCode: string;
}

/** All towns lie in one state, so that counties and postal codes agree with it. */
export const STATE = 'IA';
export const TOWNS: readonly Town[] = [
  { city: 'MAPLE HOLLOW', county: '153', postalCode: '50309' },
  { city: 'STONEBRIDGE', county: '113', postalCode: '52401' },
  { city: 'EAST LARKFIELD', county: '163', postalCode: '52801' },
  { city: 'PRAIRIE GATE', county: '193', postalCode: '51101' },
  { city: 'COLDWATER MILLS', county: '013', postalCode: '50701' },
  { city: 'NORTH HAVENLY', county: '103', postalCode: '52240' },
  { city: 'AMBER PLAINS', county: '169', postalCode: '50010' },
  { city: 'TWIN ELMS', county: '061', postalCode: '52001' },
  { city: 'QUARRY POINT', county: '155', postalCode: '51501' },
  { city: 'WHISTLER FALLS', county: '033', postalCode: '50401' },
  { city: 'LOWER FENWICK', county: '179', postalCode: '52501' },
  { city: 'SADDLE CREEK', county: '187', postalCode: '50501' },
];
